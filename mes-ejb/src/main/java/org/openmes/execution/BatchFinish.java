package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shift.ShiftCalendar;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;
import org.openmes.workorder.OrderPlans;

/** The end of a batch, the same whether its last step was completed or left out (spec 5.5). */
@ApplicationScoped
class BatchFinish {
    @Inject
    Batches batches;

    @Inject
    OrderPlans plans;

    @Inject
    ShiftCalendar shifts;

    @Inject
    OrderFloor floor;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Finishes the batch with its quantities when no step of it is open any more, and lets the order count.
     *
     * @throws org.openmes.shared.ValidationException when the quantity is to be asked, and nobody has said it
     */
    void whenLast(LockedOrder order, Batch batch, List<BatchStep> steps, BatchResult result) {
        if (steps.stream().anyMatch(step -> step.status().isOpen())) {
            return;
        }
        var now = clock.instant();
        // Nothing is read between the changes: the ledger has one entry for a batch of which every step was left out.
        var quantities = new BatchQuantities(plans.of(order), batches.totals(order.id()));
        var quantity = quantities.produced(batch, result);
        var lost = quantities.scrap(result.scrapQty(), result.scrapReason());
        var shift = shifts.stampOf(now, order.lineId());
        batch.stepStarted(now, shift);
        batch.finish(quantity, lost, now, shift);
        batch.touch(current.get(), now);
        events.fire(ExecutionEvent.of(EventType.BATCH_COMPLETED, order, batch));
        floor.batchFinished(order);
    }
}
