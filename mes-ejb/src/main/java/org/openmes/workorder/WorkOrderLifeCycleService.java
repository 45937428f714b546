package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Reasons;
import org.openmes.shared.Roles;

/**
 * The life cycle of work orders (spec 5.3). Each method locks the order, decides on what is true then, and answers with
 * the order as it is afterwards.
 *
 * <p>All refuse with STATE_NOT_ALLOWED, LINE_FORBIDDEN, NOT_FOUND, or STALE_VERSION when an expected version is given.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class WorkOrderLifeCycleService {
    @Inject
    WorkOrders orders;

    @Inject
    OrderBatches batches;

    @Inject
    OrderFloor floor;

    @Inject
    OrderTransitions transitions;

    @Inject
    DecidingLine decidingLine;

    @Inject
    ManualCompletion completion;

    @Inject
    Reasons reasons;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Confirms that the order will be made; it enters the queue of its line. */
    public WorkOrderDetails accept(long id, @Nullable Long expectedVersion) {
        var held = decidingLine.holdOf(id);
        return perform(WorkOrderAction.ACCEPT, id, expectedVersion, order -> {
            DecidingLine.requireHeld(order, order.lineId(), held);
            return order.accept(clock.instant(), current.get().userId());
        });
    }

    /** Refuses the order for good; the reason is required. */
    public WorkOrderDetails reject(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.REJECT, id, expectedVersion, order -> {
            var why = reasons.required(reason);
            batches.cancelOpen(order);
            return order.reject(why);
        });
    }

    /** Begins production before a step is started. */
    public WorkOrderDetails start(long id, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.START, id, expectedVersion, order -> order.start(clock.instant()));
    }

    /** Stops production for a while; steps cannot be started or completed until it is resumed. */
    public WorkOrderDetails pause(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.PAUSE, id, expectedVersion, order -> {
            var why = reasons.optional(reason);
            orders.openInterval(id, "PAUSE", clock.instant());
            return order.pause(why);
        });
    }

    /** Goes on where it stopped. */
    public WorkOrderDetails resume(long id, @Nullable Long expectedVersion) {
        var permitted = transitions.permit(WorkOrderAction.RESUME, id, expectedVersion);
        orders.closeInterval(id, clock.instant());
        transitions.tell(permitted.order().resume());
        floor.recount(permitted.order(), permitted.facts().batches());
        return orders.details(id);
    }

    /**
     * Closes the order by hand with the real quantity; open batches are cancelled (spec 5.3, 5.5).
     *
     * @param producedQty more than 0, at most the plan unless over-production is allowed
     */
    public WorkOrderDetails complete(long id, @Nullable BigDecimal producedQty, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.COMPLETE, id, expectedVersion, order -> completion.complete(order, producedQty));
    }

    /** Gives the order up, whatever its state unless finished; the reason is required. */
    public WorkOrderDetails cancel(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.CANCEL, id, expectedVersion, order -> {
            var why = reasons.required(reason);
            batches.cancelOpen(order);
            orders.closeInterval(id, clock.instant());
            return order.cancel(why);
        });
    }

    /**
     * A finished order goes on: IN_PROGRESS when it was DONE or a step was ever executed, else PENDING; BLOCKED when
     * blocking issues are open. What was adjusted by hand is counted anew; the reason is required.
     */
    public WorkOrderDetails reopen(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        var permitted = transitions.permit(WorkOrderAction.REOPEN, id, expectedVersion);
        var why = reasons.required(reason);
        var order = permitted.order();
        var totals = permitted.facts().batches();
        order.dropAdjustment(totals.producedDone());
        transitions.tell(order.reopen(why, totals.everStarted()));
        if (permitted.facts().isHindered()) {
            floor.block(order);
        }
        return orders.details(id);
    }

    private WorkOrderDetails perform(
            WorkOrderAction action, long id, @Nullable Long version, Function<WorkOrder, WorkOrderEvent> transition) {
        transitions.perform(action, id, version, transition);
        return orders.details(id);
    }
}
