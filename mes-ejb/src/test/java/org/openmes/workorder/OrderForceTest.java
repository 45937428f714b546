package org.openmes.workorder;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any status to any status, by an Admin (spec 5.3, last row). */
class OrderForceTest {
    private static final Instant MORNING = Instant.parse("2026-05-14T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
    private static final Long ANNA = 7L;
    private static final Long BOB = 8L;

    @Test
    void each_status_brings_the_moments_that_such_an_order_has_and_tells_as_the_life_cycle_would() {
        var table = Arrays.stream(WorkOrderStatus.values())
                .map(target -> forced(newOrder(), target, false))
                .map(OrderForceTest::row)
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING WORK_ORDER_REOPENED accepted - started - completed -
                        ACCEPTED WORK_ORDER_ACCEPTED accepted 12:00 started - completed -
                        IN_PROGRESS WORK_ORDER_STARTED accepted 12:00 started 12:00 completed -
                        PAUSED WORK_ORDER_PAUSED accepted 12:00 started 12:00 completed -
                        BLOCKED WORK_ORDER_BLOCKED accepted - started - completed -
                        DONE WORK_ORDER_COMPLETED accepted 12:00 started 12:00 completed 12:00
                        REJECTED WORK_ORDER_REJECTED accepted - started - completed -
                        CANCELLED WORK_ORDER_CANCELLED accepted - started - completed -""");
    }

    @Test
    void what_has_happened_before_stays_as_it_was() {
        var order = newOrder();
        order.accept(MORNING, BOB);
        order.start(MORNING);

        var told = forced(order, WorkOrderStatus.DONE, false).payload();

        assertThat(told.acceptedAt()).isEqualTo(MORNING);
        assertThat(told.acceptedBy()).isEqualTo(BOB);
        assertThat(told.startedAt()).isEqualTo(MORNING);
    }

    @Test
    void an_order_forced_back_to_the_begin_has_no_past() {
        var order = newOrder();
        forced(order, WorkOrderStatus.DONE, false);

        assertThat(row(forced(order, WorkOrderStatus.PENDING, false)))
                .isEqualTo("PENDING WORK_ORDER_REOPENED accepted - started - completed -");
    }

    @ParameterizedTest
    @EnumSource
    void a_done_order_that_is_forced_elsewhere_is_not_complete_any_more(WorkOrderStatus target) {
        var order = newOrder();
        forced(order, WorkOrderStatus.DONE, false);
        order.milestones().completed(MORNING);

        var completedAt = forced(order, target, false).payload().completedAt();

        assertThat(completedAt).isEqualTo(target == WorkOrderStatus.DONE ? NOON : null);
    }

    @ParameterizedTest
    @EnumSource
    void the_reason_is_kept_in_every_status(WorkOrderStatus target) {
        assertThat(forced(newOrder(), target, false).payload().statusReason()).isEqualTo("Because");
    }

    @Test
    void a_forced_block_is_one_by_hand_that_returns_to_where_the_order_was() {
        var told = forced(newOrder(), WorkOrderStatus.BLOCKED, true).payload();

        assertThat(told.statusBeforeBlock()).isEqualTo(WorkOrderStatus.ACCEPTED);
        assertThat(told.blockedAt()).isEqualTo(NOON);
        assertThat(told.blockedBy()).isEqualTo(ANNA);
        assertThat(told.blockReason()).isEqualTo("Because");
    }

    @Test
    void only_an_unfinished_order_that_goes_on_against_open_issues_remembers_who_wanted_it() {
        var lifted = EnumSet.noneOf(WorkOrderStatus.class);
        for (var target : WorkOrderStatus.values()) {
            var told = forced(newOrder(), target, true).payload();
            if (told.unblockedAt() != null) {
                assertThat(told.unblockedBy()).isEqualTo(ANNA);
                lifted.add(target);
            }
            assertThat(forced(newOrder(), target, false).payload().unblockedAt())
                    .isNull();
        }

        assertThat(lifted)
                .containsExactly(
                        WorkOrderStatus.PENDING,
                        WorkOrderStatus.ACCEPTED,
                        WorkOrderStatus.IN_PROGRESS,
                        WorkOrderStatus.PAUSED);
    }

    @ParameterizedTest
    @EnumSource
    void a_finished_order_that_is_blocked_returns_to_where_reopening_would_lead(WorkOrderStatus now) {
        assertThat(OrderForce.returning(now, true)).isEqualTo(now.isTerminal() ? WorkOrderStatus.IN_PROGRESS : now);
        assertThat(OrderForce.returning(now, false)).isEqualTo(now.isTerminal() ? WorkOrderStatus.PENDING : now);
    }

    private static WorkOrderEvent forced(WorkOrder order, WorkOrderStatus target, boolean issuesOpen) {
        return order.force(target, "Because", new OrderForce(NOON, ANNA, WorkOrderStatus.ACCEPTED, issuesOpen));
    }

    private static String row(WorkOrderEvent event) {
        var told = event.payload();
        return told.status() + " " + event.type() + " accepted " + at(told.acceptedAt()) + " started "
                + at(told.startedAt()) + " completed " + at(told.completedAt());
    }

    private static String at(Instant instant) {
        return instant == null ? "-" : instant.toString().substring(11, 16);
    }

    private static WorkOrder newOrder() {
        var order = GivenFields.order(GivenFields.FULL);
        order.bornAt(MORNING, BOB, null);
        return order;
    }
}
