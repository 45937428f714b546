package org.openmes.workorder;

import static org.openmes.workorder.WorkOrderStatus.ACCEPTED;
import static org.openmes.workorder.WorkOrderStatus.BLOCKED;
import static org.openmes.workorder.WorkOrderStatus.PAUSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.DomainException;
import org.openmes.shared.EventType;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.NotFoundException;
import org.openmes.workorder.OrderBatches.BatchTotals;

/**
 * What batches, steps and issues do to their order. Every method but {@link #lock} takes an order that this transaction
 * has locked. Not a boundary: callers have checked roles.
 */
@ApplicationScoped
public class OrderFloor {
    @Inject
    WorkOrders orders;

    @Inject
    OrderBatches batches;

    @Inject
    OrderIssues issues;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Locks the order's row to the end of the transaction and tells the ledger who acts.
     *
     * @throws NotFoundException when there is none
     */
    public LockedOrder lock(long orderId) {
        return orders.lock(orderId);
    }

    /** As {@link #lock}, where the caller says what is wrong with an unknown key. */
    public Optional<? extends LockedOrder> lockIfPresent(long orderId) {
        return orders.lockIfPresent(orderId);
    }

    /**
     * Whether the actor may see the order and act on its steps: its line is effective, or an open step is routed to an
     * effective line (spec 15.6).
     */
    public boolean isReachable(Actor actor, LockedOrder order) {
        return isReachable(actor, order.id(), order.lineId());
    }

    /** As {@link #isReachable(Actor, LockedOrder)}, for an order that is only read. */
    public boolean isReachable(Actor actor, long orderId, @Nullable Long lineId) {
        return actor.lines().contains(lineId)
                || (settings.workstationRoutingEnabled()
                        && orders.isRoutedTo(orderId, actor.lines().ids()));
    }

    /**
     * Refuses before anything is said about the order; one that does not exist is left to the caller.
     *
     * @throws ForbiddenException LINE_FORBIDDEN
     */
    public void requireReach(Actor actor, long orderId) {
        orders.placeOf(orderId)
                .filter(place -> !isReachable(actor, orderId, place.lineId()))
                .ifPresent(place -> {
                    throw ForbiddenException.line();
                });
    }

    /** Whether the order is one of this line. */
    public boolean isOfLine(long orderId, long lineId) {
        return orders.placeOf(orderId)
                .filter(place -> Long.valueOf(lineId).equals(place.lineId()))
                .isPresent();
    }

    /**
     * Why work on the order may not begin now: it must be ACCEPTED or IN_PROGRESS.
     *
     * @param field where clients look for the reason (spec 17.5)
     */
    public Optional<DomainException> startRefusal(LockedOrder order, String field, String action) {
        return work(order).startRefusal(field, action);
    }

    /** Why a step of the order may not be reported now: it must be IN_PROGRESS. */
    public Optional<DomainException> runRefusal(LockedOrder order, String action) {
        return work(order).runRefusal("step", action);
    }

    /** The order as it is now, for showing what is possible; who decides locks it. */
    public LockedOrder look(long orderId) {
        return orders.find(orderId);
    }

    private WorkGuards work(LockedOrder order) {
        return new WorkGuards(order, () -> issues.blockingTitles(order), settings::lineIssueBlocksAll);
    }

    /** The first step starts the order; later ones find it running. */
    public void workStarted(LockedOrder locked) {
        var order = (WorkOrder) locked;
        if (order.status() == ACCEPTED) {
            touch(order);
            events.fire(order.start(clock.instant()));
        }
    }

    /** A batch was finished, perhaps without any step: the order has started, and counts. */
    public void batchFinished(LockedOrder order) {
        var totals = batches.totals(order.id());
        workStarted(order);
        recount((WorkOrder) order, totals);
    }

    /**
     * Recomputes the produced quantity from the finished batches, and completes the order when it is reached and no
     * batch runs (spec 5.5).
     */
    public void recount(LockedOrder order) {
        recount((WorkOrder) order, batches.totals(order.id()));
    }

    /** As {@link #recount(LockedOrder)}, with what was read before the order was changed for another reason. */
    void recount(WorkOrder order, BatchTotals totals) {
        order.count(totals.producedDone());
        touch(order);
        if (totals.completes(order)) {
            batches.cancelOpen(order);
            events.fire(order.complete(clock.instant()));
        }
    }

    /** A blocking issue appeared: blocks the order unless it is finished or blocked already (spec 7.5). */
    public void block(LockedOrder locked) {
        var order = (WorkOrder) locked;
        if (!order.status().canBecome(BLOCKED)) {
            return;
        }
        var now = clock.instant();
        orders.replaceInterval(order.id(), "BLOCK", now);
        touch(order);
        events.fire(order.block(now));
    }

    /** Whether an open issue blocks the order (spec 7.5). */
    private boolean isHindered(LockedOrder order) {
        return !issues.blockingTitles(order).isEmpty();
    }

    /** Blocks an order that comes into being, or back, while blocking issues are open (spec 7.5). */
    public void blockIfHindered(LockedOrder order) {
        if (isHindered(order)) {
            block(order);
        }
    }

    /**
     * The issues have changed without a new cause to block: the order goes on when none of them blocks it any more. It
     * returns to the status it had before (spec 7.5); one that an Admin has blocked waits for an Admin.
     */
    public void unblockIfFree(LockedOrder locked) {
        var order = (WorkOrder) locked;
        if (!isHindered(order)) {
            free(order, batches.totals(order.id()));
        }
    }

    /** As {@link #unblockIfFree}, for an order of which is known that no issue blocks it. */
    void free(WorkOrder order, BatchTotals totals) {
        if (order.isUnblockedByHand()) {
            touch(order);
            order.forgetLifting();
        } else if (order.status() == BLOCKED && order.blockReason() == null) {
            touch(order);
            events.fire(unblock(order, null));
            recount(order, totals);
        }
    }

    /**
     * As {@link #unblockIfFree}, where nothing else is told that would carry the order: it is told that the order changed,
     * when all that changed is that no lifting is remembered any more.
     */
    public void unblockIfFreeAndTell(LockedOrder locked) {
        var wasLifted = locked.isUnblockedByHand();
        unblockIfFree(locked);
        if (wasLifted && !locked.isUnblockedByHand()) {
            events.fire(((WorkOrder) locked).event(EventType.WORK_ORDER_UPDATED));
        }
    }

    /** Back to the status before, with the interval that belongs to it. */
    WorkOrderEvent unblock(WorkOrder order, @Nullable OrderBlock lifted) {
        var now = clock.instant();
        orders.closeInterval(order.id(), now);
        var unblocked = order.unblock(lifted);
        if (order.status() == PAUSED) {
            orders.openInterval(order.id(), "PAUSE", now);
        }
        return unblocked;
    }

    /** When the order stood still, oldest first. */
    public List<Standstill> standstills(LockedOrder order) {
        return orders.standstills(order.id());
    }

    private void touch(WorkOrder order) {
        order.touch(current.get(), clock.instant());
    }
}
