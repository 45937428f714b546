package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderNumberPatternTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Test
    void the_counter_has_at_least_as_many_digits_as_zeros() {
        var frame = new OrderNumberPattern("WO-{yyyy}-{0000}").on(DAY);

        assertThat(frame.number(7)).isEqualTo("WO-2026-0007");
        assertThat(frame.number(12345)).isEqualTo("WO-2026-12345");
    }

    @Test
    void year_and_month_may_stand_anywhere() {
        assertThat(new OrderNumberPattern("{00}/{MM}.{yy}").on(DAY).number(3)).isEqualTo("03/03.26");
    }
}
