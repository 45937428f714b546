package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({"200.000, 200", "0.500, 0.5", "0E+3, 0", "1E+3, 1000", "12.345, 12.345"})
    void a_quantity_is_shown_plain_and_without_trailing_zeros(BigDecimal quantity, String plain) {
        assertThat(Quantities.plain(quantity)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"200, 500, 40", "499, 500, 99", "500, 500, 100", "600, 500, 120", "1, 3, 33", "5, 0, 0"})
    void progress_is_the_whole_per_cent_reached(BigDecimal produced, BigDecimal planned, int percent) {
        assertThat(Quantities.percent(produced, planned)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0.1", "2, 0.01", "3, 0.001"})
    void the_smallest_quantity_follows_the_decimals(int decimals, BigDecimal smallest) {
        assertThat(Quantities.smallest(decimals)).isEqualByComparingTo(smallest);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0, decimals", "0, 0, at_least", "100000000, 0, at_most", "1.2345, 3, decimals"})
    void what_does_not_fit_is_refused_with_the_reason(BigDecimal quantity, int decimals, String reason) {
        var violations = new Violations();

        Quantities.check(
                violations,
                "planned_qty",
                quantity,
                Quantities.smallest(decimals).min(quantity.abs().max(new BigDecimal("0.01"))),
                decimals);

        assertThat(messageOf(violations)).contains("validation." + reason);
    }

    @Test
    void trailing_zeros_are_no_decimals() {
        var violations = new Violations();

        Quantities.check(violations, "planned_qty", new BigDecimal("5.000"), BigDecimal.ONE, 0);

        assertThat(violations.isEmpty()).isTrue();
    }

    private static String messageOf(Violations violations) {
        try {
            violations.throwIfAny();
            return "nothing";
        } catch (ValidationException e) {
            assertThat(e.text(Locale.ENGLISH)).isNotBlank();
            return e.errors().get("planned_qty").get(0).key();
        }
    }
}
