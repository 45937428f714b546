package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What people read of an entry (spec 11.4). */
class AuditEntryTest {
    @Test
    void a_quantity_is_read_as_a_number_and_not_as_a_power_of_ten() {
        assertThat(changed("{\"produced_qty\": 0.000}", "{\"produced_qty\": 60.000}"))
                .containsExactly(new FieldChange("produced_qty", "0", "60"));
    }

    @Test
    void texts_stand_without_quotes_and_empty_fields_are_empty() {
        assertThat(changed("{\"name\": null, \"is_active\": true}", "{\"name\": \"Curing\", \"is_active\": false}"))
                .containsExactly(
                        new FieldChange("is_active", "true", "false"), new FieldChange("name", null, "Curing"));
    }

    private static Iterable<FieldChange> changed(String before, String after) {
        return new AuditEntry(
                        1,
                        Instant.EPOCH,
                        null,
                        "Anna",
                        "WEB",
                        "Line",
                        1L,
                        "CURE",
                        "updated",
                        before,
                        after,
                        null,
                        null,
                        null,
                        null)
                .changes();
    }
}
