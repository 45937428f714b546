package org.openmes.workorder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.workorder.OrderBatches.BatchTotals;

/** The table of spec 5.4: which field may change in which status. */
class EditRulesTest {
    private static final BatchTotals OPEN = GivenTotals.of("20", "50");

    @Test
    void without_batches_the_status_alone_decides() {
        assertThat(table(GivenTotals.NONE)).isEqualTo("""
                        PENDING: number line counting type plan
                        ACCEPTED: line counting type plan
                        IN_PROGRESS: line counting plan
                        PAUSED: line counting plan
                        BLOCKED: line counting plan""");
    }

    @Test
    void open_batches_hold_line_counting_and_type() {
        assertThat(table(OPEN)).isEqualTo("""
                        PENDING: number line counting plan
                        ACCEPTED: line counting plan
                        IN_PROGRESS: plan
                        PAUSED: plan
                        BLOCKED: plan""");
    }

    @Test
    void batches_that_were_given_up_hold_only_the_type() {
        assertThat(table(GivenTotals.givenUp())).isEqualTo("""
                        PENDING: number line counting plan
                        ACCEPTED: line counting plan
                        IN_PROGRESS: line counting plan
                        PAUSED: line counting plan
                        BLOCKED: line counting plan""");
    }

    @ParameterizedTest
    @CsvSource({
        "70,     ",
        "69.999, workorder.planned_below",
        "100,    ",
        "100.001,",
    })
    void the_plan_covers_what_is_produced_and_in_work(String planned, String reason) {
        var order = GivenOrder.in(WorkOrderStatus.IN_PROGRESS).having("20");

        var refusal = refusal(order, OPEN, GivenFields.planned(planned));

        assertThat(
                        refusal == null
                                ? null
                                : refusal.errors().get("planned_qty").get(0).key())
                .isEqualTo(reason);
    }

    @Test
    void a_plan_that_is_too_small_already_may_stay_or_grow() {
        var order = GivenOrder.in(WorkOrderStatus.IN_PROGRESS).having("110");

        assertThat(refusal(order, OPEN, GivenFields.planned("100"))).isNull();
        assertThat(refusal(order, OPEN, GivenFields.planned("105"))).isNull();
    }

    @Test
    void an_accepted_order_keeps_a_line() {
        assertThat(refusal(GivenOrder.in(WorkOrderStatus.PENDING), GivenTotals.NONE, GivenFields.onLine(null)))
                .isNull();
        assertThat(refusal(GivenOrder.in(WorkOrderStatus.ACCEPTED), GivenTotals.NONE, GivenFields.onLine(null))
                        .errors())
                .containsOnlyKeys("line_id");
    }

    @Test
    void an_order_that_came_without_line_stays_so() {
        var without = GivenFields.onLine(null);
        var rules = new EditRules(GivenOrder.in(WorkOrderStatus.IN_PROGRESS), OPEN);

        assertThat(catchThrowableOfType(DomainException.class, () -> rules.require(without, without)))
                .isNull();
    }

    @Test
    void a_refusal_stands_under_the_field_and_under_the_status() {
        var refusal = refusal(GivenOrder.in(WorkOrderStatus.ACCEPTED), GivenTotals.NONE, GivenFields.numbered("WO-6"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(refusal.errors()).containsOnlyKeys("order_no", "status");
        assertThat(refusal.reason().arguments()).containsExactly("order_no", "ACCEPTED");
    }

    private static String table(BatchTotals batches) {
        return EnumSet.range(WorkOrderStatus.PENDING, WorkOrderStatus.BLOCKED).stream()
                .map(status -> status + ":"
                        + may(" number", status, batches, GivenFields.numbered("WO-6"))
                        + may(" line", status, batches, GivenFields.onLine(9L))
                        + may(" counting", status, batches, GivenFields.countedBy(CountingSource.OPERATOR))
                        + may(" type", status, batches, GivenFields.ofType(9L))
                        + may(" plan", status, batches, GivenFields.planned("80")))
                .collect(joining("\n"));
    }

    private static String may(String field, WorkOrderStatus status, BatchTotals batches, WorkOrderFields after) {
        return refusal(GivenOrder.in(status).having("20"), batches, after) == null ? field : "";
    }

    private static DomainException refusal(LockedOrder order, BatchTotals batches, WorkOrderFields after) {
        var rules = new EditRules(order, batches);
        return catchThrowableOfType(DomainException.class, () -> rules.require(GivenFields.FULL, after));
    }
}
