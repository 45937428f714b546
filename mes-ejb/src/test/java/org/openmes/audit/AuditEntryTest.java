package org.openmes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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

    @Test
    void programs_are_told_quantities_and_instants_as_everywhere() {
        var entry = entry(
                "{\"planned_qty\": 0.500, \"started_at\": null}",
                "{\"planned_qty\": 1200.000, \"started_at\": \"2026-04-18T06:00:00.5+00:00\"}");

        assertThat(entry.before()).isEqualTo("{\"planned_qty\":0.5,\"started_at\":null}");
        assertThat(entry.after()).isEqualTo("{\"planned_qty\":1200,\"started_at\":\"2026-04-18T06:00:00.5Z\"}");
    }

    @Test
    void what_others_wrote_into_custom_fields_is_told_as_they_wrote_it() {
        var written = "{\"extra_data\":{\"sent_at\":\"2026-04-18T06:00:00+00:00\"},\"name\":\"0.500\"}";

        assertThat(entry(null, written).after()).isEqualTo(written);
    }

    private static Iterable<FieldChange> changed(String before, String after) {
        return entry(before, after).changes();
    }

    private static AuditEntry entry(@Nullable String before, @Nullable String after) {
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
                null);
    }
}
