package org.openmes.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainValuesTest {
    @Test
    void values_are_read_with_blanks_around_them() {
        assertThat(PlainValues.whole(" 42 ")).isEqualTo(42L);
        assertThat(PlainValues.integer("-7")).isEqualTo(-7);
        assertThat(PlainValues.decimal(" .5")).isEqualTo(new BigDecimal("0.5"));
        assertThat(PlainValues.decimal("1.5E+2")).isEqualByComparingTo("150");
        assertThat(PlainValues.date("2026-05-01")).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(PlainValues.time("22:05")).isEqualTo(LocalTime.of(22, 5));
        assertThat(PlainValues.time("22:05:00")).isEqualTo(LocalTime.of(22, 5));
        assertThat(PlainValues.instant("2026-04-18T08:00+02:00")).isEqualTo(Instant.parse("2026-04-18T06:00:00Z"));
        assertThat(PlainValues.constant(Thread.State.class, "new")).isEqualTo(Thread.State.NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1,5", "4.0", "1e3", "9223372036854775808", "0x10", "١٢"})
    void no_whole_numbers(String text) {
        assertThat(PlainValues.whole(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-", "NaN", "Infinity", "1e999", "1,5", "0x1p3", "--1", "1e1000000000"})
    void no_decimals(String text) {
        assertThat(PlainValues.decimal(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-5-1", "2026-02-30", "0000-01-01", "+12026-01-01", "2026-05-01T00:00:00Z", "01.05.2026"
            })
    void no_dates(String text) {
        assertThat(PlainValues.date(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6:00", "24:00", "06:60", "06", "06:00:01", "06:00Z", "6 pm"})
    void no_times(String text) {
        assertThat(PlainValues.time(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-04-18", "2026-04-18T06:00:00", "2026-04-18T25:00:00Z", "0000-01-01T00:00:00Z"})
    void no_instants(String text) {
        assertThat(PlainValues.instant(text)).isNull();
    }

    @Test
    void nul_and_halves_of_pairs_cannot_be_stored() {
        assertThat(PlainValues.isStorable("a\u0000")).isFalse();
        assertThat(PlainValues.isStorable("\uD800")).isFalse();
        assertThat(PlainValues.isStorable("\uD83D\uDE00 and \n")).isTrue();
    }
}
