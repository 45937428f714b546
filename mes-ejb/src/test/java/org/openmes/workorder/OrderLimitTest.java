package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OrderLimitTest {
    private static final BigDecimal PLAN = new BigDecimal("500");

    @Test
    void without_overproduction_the_plan_is_the_limit() {
        var limit = new OrderLimit(false, null);

        assertThat(limit.isExceededBy(new BigDecimal("500.000"), PLAN)).isFalse();
        assertThat(limit.isExceededBy(new BigDecimal("500.001"), PLAN)).isTrue();
    }

    @Test
    void a_tolerance_means_nothing_while_overproduction_is_off() {
        assertThat(new OrderLimit(false, BigDecimal.TEN).isExceededBy(new BigDecimal("501"), PLAN))
                .isTrue();
    }

    @Test
    void with_overproduction_any_quantity_is_allowed() {
        assertThat(new OrderLimit(true, null).isExceededBy(new BigDecimal("99999999"), PLAN))
                .isFalse();
    }

    @Test
    void a_tolerance_limits_overproduction_to_its_share_of_the_plan() {
        var limit = new OrderLimit(true, new BigDecimal("10"));

        assertThat(limit.isExceededBy(new BigDecimal("550"), PLAN)).isFalse();
        assertThat(limit.isExceededBy(new BigDecimal("550.001"), PLAN)).isTrue();
        assertThat(limit.most(PLAN)).hasValueSatisfying(most -> assertThat(most).isEqualByComparingTo("550"));
    }

    @Test
    void the_share_of_the_plan_is_rounded_down_to_what_can_be_made() {
        var limit = new OrderLimit(true, new BigDecimal("0.333"));
        var odd = new BigDecimal("0.777");

        assertThat(limit.isExceededBy(new BigDecimal("0.779"), odd)).isFalse();
        assertThat(limit.isExceededBy(new BigDecimal("0.78"), odd)).isTrue();
    }
}
