package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

    private record Counted(BigDecimal goodQty, @Nullable Instant countedAt, Map<String, String> extraData) {}

    @Test
    void quantities_are_plain_and_instants_exact() {
        assertThat(JsonText.write(new Counted(new BigDecimal("1E+3"), NOON, Map.of())))
                .isEqualTo("{\"good_qty\":1000,\"counted_at\":\"2026-03-01T12:00:00.000001Z\",\"extra_data\":{}}");
    }

    @Test
    void fields_that_are_null_are_left_out_where_that_is_wanted_and_what_people_gave_is_not() {
        var given = new LinkedHashMap<String, String>();
        given.put("colour", null);
        var counted = new Counted(BigDecimal.ONE, null, given);

        assertThat(JsonText.write(counted)).contains("\"counted_at\":null");
        assertThat(JsonText.writePresent(counted)).isEqualTo("{\"good_qty\":1,\"extra_data\":{\"colour\":null}}");
    }
}
