package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is produced, and why it is that much (spec 5.5). */
class OrderQuantitiesTest {
    private static final BigDecimal NINETY = new BigDecimal("90");

    @ParameterizedTest
    @CsvSource({"OPERATOR, 90", "MACHINE, 0", "BOTH, 90"})
    void who_may_count_decides_what_is_counted(CountingSource source, BigDecimal produced) {
        var order = GivenFields.order(GivenFields.countedBy(source));

        order.count(NINETY);

        assertThat(order.producedQty()).isEqualByComparingTo(produced);
    }

    @Test
    void counting_again_counts_anew_and_adds_nothing_up() {
        var order = GivenFields.order(GivenFields.FULL);

        order.count(NINETY);
        order.count(NINETY);

        assertThat(order.producedQty()).isEqualByComparingTo("90");
    }

    @Test
    void closing_by_hand_keeps_the_difference_to_what_was_counted() {
        var order = GivenFields.order(GivenFields.FULL);

        order.adjustTo(new BigDecimal("95.5"), NINETY);

        assertThat(order.producedQty()).isEqualByComparingTo("95.5");
        assertThat(order.quantities().adjustmentQty()).isEqualByComparingTo("5.5");
        assertThat(order.quantities().machineQty()).isZero();

        order.count(new BigDecimal("80"));
        assertThat(order.producedQty()).isEqualByComparingTo("85.5");
    }

    @Test
    void less_than_counted_makes_a_negative_difference() {
        var order = GivenFields.order(GivenFields.FULL);

        order.adjustTo(new BigDecimal("70"), NINETY);

        assertThat(order.quantities().adjustmentQty()).isEqualByComparingTo("-20");
    }

    @Test
    void an_adjustment_that_is_dropped_leaves_what_was_counted() {
        var order = GivenFields.order(GivenFields.FULL);
        order.adjustTo(new BigDecimal("95"), NINETY);

        order.dropAdjustment(NINETY);

        assertThat(order.producedQty()).isEqualByComparingTo("90");
        assertThat(order.quantities().adjustmentQty()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, 99.999, false",
        "IN_PROGRESS, 100,    true",
        "IN_PROGRESS, 100.001, true",
        "ACCEPTED,    100,    false",
        "PAUSED,      100,    false",
        "BLOCKED,     100,    false",
        "DONE,        100,    false",
    })
    void a_running_order_is_done_when_its_plan_is_reached(WorkOrderStatus status, String produced, boolean done) {
        var order = GivenOrder.in(status).having(produced);

        assertThat(GivenTotals.NONE.completes(order)).isEqualTo(done);
        assertThat(GivenTotals.running().completes(order)).isFalse();
    }

    @Test
    void totals_without_a_target_differ_in_that_alone() {
        var totals = GivenTotals.of("20", "50").without(new BigDecimal("30"));

        assertThat(totals).isEqualTo(GivenTotals.of("20", "20"));
    }
}
