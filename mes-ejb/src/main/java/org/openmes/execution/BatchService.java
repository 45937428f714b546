package org.openmes.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Roles;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;
import org.openmes.workorder.WorkOrderService;

/** Batches: production runs of an order (spec 5.5). Everybody on the line may create them. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class BatchService {
    /** The one step of an order without process, so that its batches can be executed and timed (spec 4.4). */
    private static final ProcessSnapshot.Step IMPLICIT =
            new ProcessSnapshot.Step(1, "Production", null, null, null, null, null, false);

    @Inject
    Batches batches;

    @Inject
    BatchQuantities quantities;

    @Inject
    OrderFloor floor;

    @Inject
    WorkOrderService orders;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The batches of an order by number. */
    public List<BatchDetails> ofOrder(long orderId) {
        orders.get(orderId);
        return batches.ofOrder(orderId);
    }

    /** One batch of an order the actor may see. */
    public BatchDetails get(long id) {
        var details = batches.details(id);
        var head = details.batch();
        if (!floor.isReachable(current.get(), head.workOrderId(), head.lineId())) {
            throw ForbiddenException.line();
        }
        return details;
    }

    /**
     * Creates a batch with the frozen steps of the order, all PENDING.
     *
     * @param targetQty how much it shall produce
     * @throws org.openmes.shared.RuleException QTY_EXCEEDS_PLAN, STATE_NOT_ALLOWED or WORK_ORDER_BLOCKED
     * @throws ForbiddenException LINE_FORBIDDEN unless the order's own line is effective (spec 15.6)
     */
    public BatchDetails create(long orderId, @Nullable BigDecimal targetQty) {
        var order = floor.lock(orderId);
        var actor = current.get();
        actor.requireLine(order.lineId());
        floor.requireWorkable(order, "Create batch");
        var target = quantities.target(order, targetQty, batches.totals(orderId));
        var now = clock.instant();
        var batch = new Batch(orderId, batches.nextNumber(orderId), target, now, actor.userId());
        batch.touch(actor, now);
        batches.add(batch);
        for (var step : steps(order)) {
            batches.add(new BatchStep(batch.id(), step));
        }
        events.fire(ExecutionEvent.of(EventType.BATCH_CREATED, order, batch));
        return batches.details(batch.id());
    }

    private static List<ProcessSnapshot.Step> steps(LockedOrder order) {
        return order.snapshot()
                .map(ProcessSnapshot::steps)
                .filter(steps -> !steps.isEmpty())
                .orElse(List.of(IMPLICIT));
    }
}
