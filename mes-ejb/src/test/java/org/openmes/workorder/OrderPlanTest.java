package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;

/** Quantities that are named for an order (spec 0.4 G2, 5.5). */
class OrderPlanTest {
    private static final BigDecimal PLAN = new BigDecimal("100");
    private static final OrderLimit PLANNED_ONLY = new OrderLimit(false, null);

    @ParameterizedTest
    @CsvSource({
        "0, 1,        ",
        "0, 0,        validation.at_least",
        "0, 0.5,      validation.at_least",
        "0, 1.5,      validation.decimals",
        "2, 0.01,     ",
        "2, 0.005,    validation.at_least",
        "2, 0.015,    validation.decimals",
        "3, 0.001,    ",
        "3, 99999999, ",
        "3, 99999999.001, validation.at_most",
        "3, -1,       validation.at_least",
        "3, ,         validation.required",
    })
    void what_shall_be_made_is_at_least_the_smallest_that_the_unit_allows(
            int decimals, BigDecimal given, String wrong) {
        var plan = new OrderPlan(PLAN, decimals, PLANNED_ONLY);

        if (wrong == null) {
            assertThat(plan.something("target_qty", given)).isEqualTo(given);
        } else {
            assertThat(refusalOf(() -> plan.something("target_qty", given))).isEqualTo("target_qty " + wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0,    ",
        "0, 7,    ",
        "0, -1,   validation.at_least",
        "0, 0.5,  validation.decimals",
        "3, ,     validation.required",
    })
    void what_was_made_may_be_nothing(int decimals, BigDecimal given, String wrong) {
        var plan = new OrderPlan(PLAN, decimals, PLANNED_ONLY);

        if (wrong == null) {
            assertThat(plan.count("scrap_qty", given)).isEqualTo(given);
        } else {
            assertThat(refusalOf(() -> plan.count("scrap_qty", given))).isEqualTo("scrap_qty " + wrong);
        }
    }

    @Test
    void up_to_the_plan_may_be_made() {
        var plan = new OrderPlan(PLAN, 0, PLANNED_ONLY);

        assertThatCode(() -> plan.requireWithin(PLAN, BigDecimal.TEN, "target_qty", BigDecimal.TEN))
                .doesNotThrowAnyException();
    }

    @Test
    void who_wants_more_hears_what_is_planned_free_and_wanted() {
        var refusal = exceeding(new BigDecimal("30"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.QTY_EXCEEDS_PLAN);
        assertThat(refusal.errors()).containsOnlyKeys("target_qty");
        assertThat(refusal.text(Locale.ENGLISH)).contains("100", "30", "31");
    }

    @Test
    void what_is_free_is_never_told_as_less_than_nothing() {
        assertThat(exceeding(new BigDecimal("-5")).reason().arguments()).containsExactly("100", "0", "31");
    }

    @Test
    void with_a_tolerance_the_most_is_told_and_what_is_free_of_it() {
        var plan = new OrderPlan(PLAN, 0, new OrderLimit(true, BigDecimal.TEN));

        var refusal = exceeding(plan, new BigDecimal("111"), new BigDecimal("30"), new BigDecimal("41"));

        assertThat(refusal.text(Locale.ENGLISH))
                .isEqualTo("Planned 100, at most 110 with the tolerance, still free 40; requested 41");
    }

    private static RuleException exceeding(BigDecimal free) {
        var plan = new OrderPlan(PLAN, 0, PLANNED_ONLY);
        return exceeding(plan, new BigDecimal("101"), free, new BigDecimal("31"));
    }

    private static RuleException exceeding(OrderPlan plan, BigDecimal all, BigDecimal free, BigDecimal requested) {
        return catchThrowableOfType(RuleException.class, () -> plan.requireWithin(all, free, "target_qty", requested));
    }

    private static String refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var errors = catchThrowableOfType(ValidationException.class, call).errors();
        var field = errors.keySet().iterator().next();
        return field + " " + errors.get(field).get(0).key();
    }
}
