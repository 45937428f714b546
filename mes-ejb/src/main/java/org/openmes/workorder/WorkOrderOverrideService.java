package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.AuditContext;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Reasons;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/**
 * What only Admins may do to an order, each with a reason: block it without an issue, unblock it although issues stay
 * open, and force any status (spec 5.3). Answers with the order as it is afterwards.
 *
 * <p>All refuse with STATE_NOT_ALLOWED, NOT_FOUND, VALIDATION under {@code reason}, or STALE_VERSION when an expected
 * version is given.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class WorkOrderOverrideService {
    /** The ledger's mark needs room. */
    private static final int LONGEST_REASON = 990;

    @Inject
    WorkOrders orders;

    @Inject
    OrderTransitions transitions;

    @Inject
    OrderBatches batches;

    @Inject
    OrderFloor floor;

    @Inject
    Reasons reasons;

    @Inject
    AuditContext audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Stops an order that is not finished; only an Admin lets it go on. */
    public WorkOrderDetails block(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        transitions.perform(WorkOrderAction.BLOCK, id, expectedVersion, order -> {
            var why = reasons.required(reason);
            var now = clock.instant();
            orders.replaceInterval(id, "BLOCK", now);
            return order.blockByHand(now, current.get().userId(), why);
        });
        return orders.details(id);
    }

    /**
     * Lets a blocked order go on where it was. Issues that are open stay open and do not block it again; the next one
     * does.
     */
    public WorkOrderDetails unblock(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        var permitted = transitions.permit(WorkOrderAction.UNBLOCK, id, expectedVersion);
        reasons.required(reason);
        var lifted = permitted.facts().isHindered()
                ? OrderBlock.lifted(clock.instant(), current.get().userId())
                : null;
        transitions.tell(floor.unblock(permitted.order(), lifted));
        floor.recount(permitted.order(), permitted.facts().batches());
        return orders.details(id);
    }

    /**
     * Gives the order any other status, whatever the life cycle says. A finished order ends its open batches; one that
     * stands still has an interval that net times subtract; the ledger marks the reason as forced.
     *
     * @throws ValidationException under {@code status} when it is missing or the order has it already
     */
    public WorkOrderDetails forceStatus(
            long id, @Nullable WorkOrderStatus target, @Nullable String reason, @Nullable Long expectedVersion) {
        var permitted = transitions.permit(WorkOrderAction.FORCE_STATUS, id, expectedVersion);
        transitions.tell(force(permitted.order(), permitted.facts(), target, reason));
        return orders.details(id);
    }

    private WorkOrderEvent force(
            WorkOrder order, OrderFacts facts, @Nullable WorkOrderStatus target, @Nullable String reason) {
        if (target == null) {
            throw ValidationException.of("status", "validation.required");
        }
        if (target == order.status()) {
            throw ValidationException.of("status", "workorder.status_already", target);
        }
        var why = reasons.required(reason, LONGEST_REASON);
        audit.because("Forced: " + why);
        if (target.isTerminal()) {
            batches.cancelOpen(order);
        }
        var now = clock.instant();
        switch (target) {
            case PAUSED -> orders.replaceInterval(order.id(), "PAUSE", now);
            case BLOCKED -> orders.replaceInterval(order.id(), "BLOCK", now);
            default -> orders.closeInterval(order.id(), now);
        }
        var totals = facts.batches();
        var before = OrderForce.returning(order.status(), totals.everStarted());
        var how = new OrderForce(now, current.get().userId(), before, facts.isHindered());
        order.dropAdjustment(totals.producedDone());
        return order.force(target, why, how);
    }
}
