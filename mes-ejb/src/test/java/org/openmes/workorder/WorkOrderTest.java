package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openmes.workorder.WorkOrderStatus.ACCEPTED;
import static org.openmes.workorder.WorkOrderStatus.BLOCKED;
import static org.openmes.workorder.WorkOrderStatus.CANCELLED;
import static org.openmes.workorder.WorkOrderStatus.DONE;
import static org.openmes.workorder.WorkOrderStatus.IN_PROGRESS;
import static org.openmes.workorder.WorkOrderStatus.PAUSED;
import static org.openmes.workorder.WorkOrderStatus.PENDING;
import static org.openmes.workorder.WorkOrderStatus.REJECTED;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.EventType;

/** What each transition does to the order and what it tells (spec 5.3). */
class WorkOrderTest {
    private static final Instant MORNING = Instant.parse("2026-05-14T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-05-14T18:00:00Z");
    private static final Long ANNA = 7L;
    private static final Long BOB = 8L;
    private static final Map<WorkOrderStatus, Function<WorkOrder, WorkOrderEvent>> WAYS = Map.of(
            ACCEPTED, order -> order.accept(NOON, ANNA),
            REJECTED, order -> order.reject("No"),
            IN_PROGRESS, order -> order.start(NOON),
            PAUSED, order -> order.pause("Tea"),
            BLOCKED, order -> order.block(NOON),
            DONE, order -> order.complete(NOON),
            CANCELLED, order -> order.cancel("No"));

    @ParameterizedTest
    @EnumSource
    void from_each_status_only_the_steps_of_the_life_cycle_are_possible(WorkOrderStatus from) {
        WAYS.forEach((target, way) -> {
            var order = orderIn(from);

            if (from.next().contains(target)) {
                assertThat(way.apply(order).payload().status())
                        .isEqualTo(target)
                        .isEqualTo(order.status());
            } else {
                assertThatIllegalStateException()
                        .isThrownBy(() -> way.apply(order))
                        .withMessageContaining(from + " to " + target);
                assertThat(order.status()).isEqualTo(from);
            }
        });
    }

    @Test
    void a_new_order_waits_for_acceptance_and_knows_where_it_comes_from() {
        var order = GivenFields.order(GivenFields.FULL);
        order.bornAt(MORNING, ANNA, 3L);

        var told = order.event(EventType.WORK_ORDER_CREATED).payload();

        assertThat(told.status()).isEqualTo(PENDING);
        assertThat(told.createdAt()).isEqualTo(MORNING);
        assertThat(told.createdBy()).isEqualTo(ANNA);
        assertThat(told.lineStatusId()).isEqualTo(3L).isEqualTo(order.lineStatusId());
        assertThat(told.source()).isEqualTo(OrderSource.API);
        assertThat(told.externalRef()).isEqualTo("ERP-5");
        assertThat(told.producedQty()).isZero();
    }

    @Test
    void the_fields_are_kept_as_they_were_given() {
        var order = GivenFields.order(GivenFields.FULL);
        assertThat(order.fields()).isEqualTo(GivenFields.FULL);
        assertThat(order.orderNo()).isEqualTo("WO-5");
        assertThat(order.lineId()).isEqualTo(1);
        assertThat(order.productTypeId()).isEqualTo(2);
        assertThat(order.plannedQty()).isEqualByComparingTo("100");
        assertThat(order.countingSource()).isEqualTo(CountingSource.BOTH);

        var other = new WorkOrderFields(
                "WO-6",
                null,
                BigDecimal.ONE,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                CountingSource.MACHINE);
        order.take(other);
        assertThat(order.fields()).isEqualTo(other);
    }

    @Test
    void acceptance_notes_when_and_by_whom() {
        var order = orderIn(PENDING);

        var event = order.accept(NOON, ANNA);

        assertThat(event.type()).isEqualTo(EventType.WORK_ORDER_ACCEPTED);
        assertThat(event.payload().acceptedAt()).isEqualTo(NOON);
        assertThat(event.payload().acceptedBy()).isEqualTo(ANNA);
        assertThat(event.payload().statusReason()).isNull();
    }

    @Test
    void rejection_and_cancellation_keep_the_reason() {
        var rejected = orderIn(PENDING).reject("Too dear");
        assertThat(rejected.type()).isEqualTo(EventType.WORK_ORDER_REJECTED);
        assertThat(rejected.payload().statusReason()).isEqualTo("Too dear");

        var cancelled = orderIn(BLOCKED).cancel("Too late");
        assertThat(cancelled.type()).isEqualTo(EventType.WORK_ORDER_CANCELLED);
        assertThat(cancelled.payload().statusReason()).isEqualTo("Too late");
        assertThat(cancelled.payload().blockedAt()).isNull();
    }

    @Test
    void production_begins_once() {
        var order = orderIn(ACCEPTED);

        var started = order.start(MORNING);
        assertThat(started.type()).isEqualTo(EventType.WORK_ORDER_STARTED);
        assertThat(started.payload().startedAt()).isEqualTo(MORNING);

        order.complete(NOON);
        order.reopen("More", true);
        order.milestones().started(EVENING);
        assertThat(order.milestones().startedAt()).isEqualTo(MORNING);
    }

    @Test
    void a_pause_has_a_reason_until_it_ends() {
        var order = orderIn(IN_PROGRESS);

        var paused = order.pause("Tea");
        assertThat(paused.type()).isEqualTo(EventType.WORK_ORDER_PAUSED);
        assertThat(paused.payload().statusReason()).isEqualTo("Tea").isEqualTo(order.statusReason());

        var resumed = order.resume();
        assertThat(resumed.type()).isEqualTo(EventType.WORK_ORDER_RESUMED);
        assertThat(resumed.payload().statusReason()).isNull();
        assertThat(order.status()).isEqualTo(IN_PROGRESS);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "ACCEPTED", "IN_PROGRESS", "PAUSED"})
    void a_blocked_order_returns_to_where_it_was(WorkOrderStatus before) {
        var order = orderIn(before);

        var blocked = order.block(NOON);
        assertThat(blocked.type()).isEqualTo(EventType.WORK_ORDER_BLOCKED);
        assertThat(blocked.payload().statusBeforeBlock()).isEqualTo(before);
        assertThat(blocked.payload().blockedAt()).isEqualTo(NOON);
        assertThat(blocked.payload().blockedBy()).isNull();

        var unblocked = order.unblock(null);
        assertThat(unblocked.type()).isEqualTo(EventType.WORK_ORDER_UNBLOCKED);
        assertThat(order.status()).isEqualTo(before);
        assertThat(unblocked.payload().blockedAt()).isNull();
        assertThat(order.isUnblockedByHand()).isFalse();
    }

    @Test
    void who_blocks_by_hand_says_why() {
        var order = orderIn(IN_PROGRESS);

        var told = order.blockByHand(NOON, ANNA, "Audit").payload();

        assertThat(told.blockedBy()).isEqualTo(ANNA);
        assertThat(told.blockReason()).isEqualTo("Audit").isEqualTo(order.blockReason());
        assertThat(told.statusBeforeBlock()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void who_unblocks_against_open_issues_is_remembered_until_none_is_left() {
        var order = orderIn(BLOCKED);

        var told = order.unblock(OrderBlock.lifted(NOON, BOB)).payload();
        assertThat(told.unblockedAt()).isEqualTo(NOON);
        assertThat(told.unblockedBy()).isEqualTo(BOB);
        assertThat(order.isUnblockedByHand()).isTrue();

        order.forgetLifting();
        assertThat(order.isUnblockedByHand()).isFalse();
    }

    @Test
    void an_order_that_is_blocked_stays_so_when_there_is_no_lifting_to_forget() {
        var order = orderIn(IN_PROGRESS);
        order.block(NOON);

        order.forgetLifting();

        assertThat(order.block().blockedAt()).isEqualTo(NOON);
    }

    @Test
    void completion_notes_when() {
        var order = orderIn(PAUSED);
        order.resume();

        var done = order.complete(EVENING);

        assertThat(done.type()).isEqualTo(EventType.WORK_ORDER_COMPLETED);
        assertThat(done.payload().completedAt()).isEqualTo(EVENING);
        assertThat(done.payload().statusReason()).isNull();
    }

    @Test
    void a_done_order_that_is_reopened_goes_on_and_is_not_complete_any_more() {
        var order = orderIn(DONE);

        var reopened = order.reopen("Two were bad", false);

        assertThat(reopened.type()).isEqualTo(EventType.WORK_ORDER_REOPENED);
        assertThat(order.status()).isEqualTo(IN_PROGRESS);
        assertThat(reopened.payload().completedAt()).isNull();
        assertThat(reopened.payload().startedAt()).isNotNull();
        assertThat(reopened.payload().statusReason()).isEqualTo("Two were bad");
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED"})
    void an_order_that_was_given_up_goes_on_where_it_was_executed_and_waits_where_not(WorkOrderStatus end) {
        var executed = orderIn(end);
        executed.reopen("Again", true);
        assertThat(executed.status()).isEqualTo(IN_PROGRESS);

        var untouched = orderIn(end);
        untouched.milestones().accepted(NOON, ANNA);
        var told = untouched.reopen("Again", false).payload();
        assertThat(told.status()).isEqualTo(PENDING);
        assertThat(told.acceptedAt()).isNull();
        assertThat(told.acceptedBy()).isNull();
        assertThat(told.startedAt()).isNull();
    }

    @Test
    void the_process_is_frozen_or_there_is_none() {
        var order = orderIn(PENDING);
        var step = new ProcessSnapshot.Step(1, "Mix", null, 10, null, null, null, false);
        var process = new ProcessSnapshot(9, "Tire", 2, 2, NOON, List.of(step));

        order.freeze(process);
        assertThat(order.snapshot()).contains(process);

        order.freeze(null);
        assertThat(order.snapshot()).isEmpty();
    }

    @Test
    void a_move_on_the_board_changes_the_label_alone() {
        var order = orderIn(IN_PROGRESS);

        var moved = order.moveOnBoard(4L);

        assertThat(moved.type()).isEqualTo(EventType.BOARD_STATUS_CHANGED);
        assertThat(moved.payload().lineStatusId()).isEqualTo(4);
        assertThat(order.status()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void an_event_names_the_order_and_its_line() {
        var event = orderIn(PENDING).event(EventType.WORK_ORDER_UPDATED);

        assertThat(event.entityType()).isEqualTo("WorkOrder");
        assertThat(event.entityId()).isEqualTo(5);
        assertThat(event.entityKey()).isEqualTo("WO-5");
        assertThat(event.lineId()).isEqualTo(1);
    }

    private static WorkOrder orderIn(WorkOrderStatus status) {
        var order = GivenFields.order(GivenFields.FULL);
        order.bornAt(MORNING, ANNA, null);
        order.force(status, "Given", new OrderForce(MORNING, ANNA, IN_PROGRESS, false));
        return order;
    }
}
