package org.openmes.workorder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;

/** Whether work may begin or be reported in each status of the order (spec 5.5, 5.6, 7.5). */
class WorkGuardsTest {
    @Test
    void work_begins_in_accepted_and_running_orders_and_is_reported_in_running_ones() {
        var table = Arrays.stream(WorkOrderStatus.values())
                .map(status -> status + " start " + code(start(GivenOrder.in(status), false)) + " run "
                        + code(run(GivenOrder.in(status), false)))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING start STATE_NOT_ALLOWED run STATE_NOT_ALLOWED
                        ACCEPTED start - run STATE_NOT_ALLOWED
                        IN_PROGRESS start - run -
                        PAUSED start STATE_NOT_ALLOWED run STATE_NOT_ALLOWED
                        BLOCKED start WORK_ORDER_BLOCKED run WORK_ORDER_BLOCKED
                        DONE start STATE_NOT_ALLOWED run STATE_NOT_ALLOWED
                        REJECTED start STATE_NOT_ALLOWED run STATE_NOT_ALLOWED
                        CANCELLED start STATE_NOT_ALLOWED run STATE_NOT_ALLOWED""");
    }

    @Test
    void a_refusal_names_the_action_the_statuses_and_the_field() {
        var refusal = start(GivenOrder.in(WorkOrderStatus.PAUSED), false).orElseThrow();

        assertThat(refusal.reason().arguments()).containsExactly("Start", "ACCEPTED, IN_PROGRESS", "PAUSED");
        assertThat(refusal.errors()).containsOnlyKeys("step");
    }

    @Test
    void a_blocked_order_names_the_issues_and_before_them_the_reason_of_an_admin() {
        var blocked = GivenOrder.in(WorkOrderStatus.BLOCKED);

        assertThat(start(blocked, false, "Saw broken", "No rubber")
                        .orElseThrow()
                        .reason()
                        .arguments())
                .containsExactly("Saw broken, No rubber");
        assertThat(start(blocked.because("Audit"), false, "Saw broken")
                        .orElseThrow()
                        .reason()
                        .arguments())
                .containsExactly("Audit, Saw broken");
    }

    @Test
    void issues_of_the_line_hinder_a_free_order_only_where_that_is_the_rule() {
        var running = GivenOrder.in(WorkOrderStatus.IN_PROGRESS);

        assertThat(start(running, false, "Line down")).isEmpty();
        assertThat(start(running, true)).isEmpty();
        assertThat(code(start(running, true, "Line down"))).isEqualTo("WORK_ORDER_BLOCKED");
        assertThat(code(run(running, true, "Line down"))).isEqualTo("WORK_ORDER_BLOCKED");
    }

    @Test
    void an_order_that_an_admin_has_unblocked_goes_on_whatever_the_line_has() {
        assertThat(start(GivenOrder.in(WorkOrderStatus.IN_PROGRESS).unblocked(), true, "Line down"))
                .isEmpty();
    }

    private static Optional<DomainException> start(LockedOrder order, boolean lineBlocks, String... titles) {
        return new WorkGuards(order, () -> List.of(titles), () -> lineBlocks).startRefusal("step", "Start");
    }

    private static Optional<DomainException> run(LockedOrder order, boolean lineBlocks, String... titles) {
        return new WorkGuards(order, () -> List.of(titles), () -> lineBlocks).runRefusal("step", "Complete");
    }

    private static String code(Optional<DomainException> refusal) {
        return refusal.map(DomainException::code).map(ErrorCode::name).orElse("-");
    }
}
