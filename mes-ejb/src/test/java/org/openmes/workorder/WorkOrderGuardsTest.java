package org.openmes.workorder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.GivenActors;
import org.openmes.shared.Role;
import org.openmes.workorder.OrderBatches.BatchTotals;

/** Every action in every status (spec 5.3, 5.4), and who may do it (spec 0.6). */
class WorkOrderGuardsTest {
    private static final OrderFacts FREE = facts(GivenTotals.NONE);
    private static final Actor SUPERVISOR = GivenActors.of(Role.SUPERVISOR, GivenOrder.LINE);

    @Test
    void each_status_leaves_exactly_these_actions() {
        var table = Arrays.stream(WorkOrderStatus.values())
                .map(status -> status + ": " + allowed(GivenOrder.in(status), FREE, GivenActors.admin()))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING: ACCEPT REJECT CANCEL BLOCK FORCE_STATUS EDIT REFRESH_TEMPLATE DELETE
                        ACCEPTED: REJECT START CANCEL BLOCK FORCE_STATUS EDIT REFRESH_TEMPLATE
                        IN_PROGRESS: PAUSE COMPLETE CANCEL BLOCK FORCE_STATUS EDIT
                        PAUSED: RESUME CANCEL BLOCK FORCE_STATUS EDIT
                        BLOCKED: CANCEL UNBLOCK FORCE_STATUS EDIT
                        DONE: REOPEN FORCE_STATUS
                        REJECTED: REOPEN FORCE_STATUS DELETE
                        CANCELLED: REOPEN FORCE_STATUS DELETE""");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_status_does_not_allow_names_where_it_is_possible(WorkOrderAction action) {
        for (var status : WorkOrderStatus.values()) {
            if (!action.from().contains(status)) {
                var refusal = refusal(action, GivenOrder.in(status), FREE, GivenActors.admin());
                if (refusal.code() != ErrorCode.WORK_ORDER_BLOCKED) {
                    var statuses = action.from().stream().map(Enum::name).collect(joining(", "));
                    assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
                    assertThat(refusal.reason().arguments()).containsExactly(action.label(), statuses, status.name());
                }
            }
        }
    }

    @Test
    void the_actions_of_a_supervisor_are_those_of_an_admin_without_overruling_and_deleting() {
        assertThat(Arrays.stream(WorkOrderStatus.values())
                        .map(status -> allowed(GivenOrder.in(status), FREE, SUPERVISOR))
                        .collect(joining("|")))
                .isEqualTo("ACCEPT REJECT CANCEL EDIT REFRESH_TEMPLATE|REJECT START CANCEL EDIT REFRESH_TEMPLATE"
                        + "|PAUSE COMPLETE CANCEL EDIT|RESUME CANCEL EDIT|CANCEL EDIT|REOPEN|REOPEN|REOPEN");
    }

    @ParameterizedTest
    @EnumSource
    void operators_do_nothing_with_orders_as_a_whole(WorkOrderAction action) {
        var operator = GivenActors.of(Role.OPERATOR, GivenOrder.LINE);

        assertThat(refusal(action, GivenOrder.in(WorkOrderStatus.PENDING), FREE, operator)
                        .code())
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource
    void a_stranger_hears_of_the_line_before_the_state(WorkOrderStatus status) {
        var stranger = GivenActors.of(Role.SUPERVISOR, 2);

        assertThat(refusal(WorkOrderAction.ACCEPT, GivenOrder.in(status), FREE, stranger)
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> guards(GivenOrder.in(status), FREE).requireRight(WorkOrderAction.EDIT, stranger))
                        .code())
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void who_has_the_right_passes_whatever_the_state() {
        assertThatCode(() -> guards(GivenOrder.in(WorkOrderStatus.DONE), FREE)
                        .requireRight(WorkOrderAction.ACCEPT, SUPERVISOR))
                .doesNotThrowAnyException();
    }

    @Test
    void the_state_stands_against_everybody() {
        var guards = guards(GivenOrder.in(WorkOrderStatus.PAUSED), FREE);

        assertThat(catchThrowableOfType(DomainException.class, () -> guards.requireState(WorkOrderAction.COMPLETE))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThatCode(() -> guards.requireState(WorkOrderAction.RESUME)).doesNotThrowAnyException();
    }

    @Test
    void what_is_shown_as_refused_is_refused_and_what_is_allowed_passes() {
        var guards = guards(GivenOrder.in(WorkOrderStatus.PENDING), FREE);

        assertThat(catchThrowableOfType(DomainException.class, () -> guards.require(WorkOrderAction.START, SUPERVISOR))
                        .code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThatCode(() -> guards.require(WorkOrderAction.ACCEPT, SUPERVISOR)).doesNotThrowAnyException();
    }

    @Test
    void an_order_is_accepted_on_an_active_line_that_may_make_its_type() {
        var pending = GivenOrder.in(WorkOrderStatus.PENDING);

        assertThat(acceptance(pending.onLine(null), true, true)).isEqualTo("line_id workorder.line_to_accept");
        assertThat(acceptance(pending, false, true)).isEqualTo("line_id workorder.line_inactive");
        assertThat(acceptance(pending, true, false)).isEqualTo("product_type_id workorder.type_not_allowed_here");
    }

    private static String acceptance(GivenOrder order, boolean lineActive, boolean typeAllowed) {
        var facts = new OrderFacts(GivenTotals.NONE, List.of(), lineActive, typeAllowed);
        var errors = refusal(WorkOrderAction.ACCEPT, order, facts, GivenActors.admin())
                .errors();
        var field = errors.keySet().iterator().next();
        return field + " " + errors.get(field).get(0).key();
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT,           ACCEPTED, workorder.reject_batches",
        "REFRESH_TEMPLATE, ACCEPTED, workorder.refresh_batches",
        "DELETE,           CANCELLED, workorder.delete_batches",
        "COMPLETE,         IN_PROGRESS, workorder.step_running",
    })
    void batches_stand_against_what_would_lose_them(WorkOrderAction action, WorkOrderStatus status, String reason) {
        var running = facts(GivenTotals.running());

        var refusal = refusal(action, GivenOrder.in(status), running, GivenActors.admin());

        assertThat(refusal.code()).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(refusal.reason().key()).isEqualTo(reason);
    }

    @Test
    void batches_that_were_never_started_do_not_hinder_a_rejection() {
        var waiting = facts(GivenTotals.of("0", "10"));

        assertThat(allowed(GivenOrder.in(WorkOrderStatus.ACCEPTED), waiting, SUPERVISOR))
                .isEqualTo("REJECT START CANCEL EDIT");
    }

    @Test
    void a_blocked_order_starts_and_resumes_only_when_nothing_blocks_it_any_more() {
        var blocked = GivenOrder.in(WorkOrderStatus.BLOCKED);
        var hindered = new OrderFacts(GivenTotals.NONE, List.of("Saw broken"), true, true);

        for (var action : List.of(WorkOrderAction.START, WorkOrderAction.RESUME)) {
            var refusal = refusal(action, blocked, hindered, SUPERVISOR);
            assertThat(refusal.code()).isEqualTo(ErrorCode.WORK_ORDER_BLOCKED);
            assertThat(refusal.reason().arguments()).containsExactly("Saw broken");
        }
        assertThat(refusal(WorkOrderAction.PAUSE, blocked, hindered, SUPERVISOR).code())
                .isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void an_order_is_hindered_by_issues_alone() {
        assertThat(FREE.isHindered()).isFalse();
        assertThat(new OrderFacts(GivenTotals.NONE, List.of("Saw broken"), true, true).isHindered())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"START, ACCEPTED", "RESUME, PAUSED"})
    void issues_that_block_hinder_an_order_unless_an_admin_has_unblocked_it(
            WorkOrderAction action, WorkOrderStatus status) {
        var hindered = new OrderFacts(GivenTotals.NONE, List.of("Saw broken"), true, true);
        var order = GivenOrder.in(status);

        assertThat(refusal(action, order, hindered, SUPERVISOR).code()).isEqualTo(ErrorCode.WORK_ORDER_BLOCKED);
        assertThat(guards(order.unblocked(), hindered).refusal(action, SUPERVISOR))
                .isEmpty();
    }

    private static String allowed(LockedOrder order, OrderFacts facts, Actor actor) {
        return guards(order, facts).actions(actor).stream()
                .filter(ActionState::allowed)
                .map(state -> state.action().name())
                .collect(joining(" "));
    }

    private static DomainException refusal(WorkOrderAction action, LockedOrder order, OrderFacts facts, Actor actor) {
        return guards(order, facts).refusal(action, actor).orElseThrow();
    }

    private static WorkOrderGuards guards(LockedOrder order, OrderFacts facts) {
        return new WorkOrderGuards(order, facts);
    }

    private static OrderFacts facts(BatchTotals totals) {
        return new OrderFacts(totals, List.of(), true, true);
    }
}
