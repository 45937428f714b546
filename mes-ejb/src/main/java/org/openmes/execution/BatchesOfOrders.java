package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderBatches;

/** Answers to orders what they must know of their batches. */
@ApplicationScoped
class BatchesOfOrders implements OrderBatches {
    @Inject
    Batches batches;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    @Override
    public BatchTotals totals(long orderId) {
        return batches.totals(orderId);
    }

    @Override
    public void cancelOpen(LockedOrder order) {
        for (var batch : batches.openOf(order.id())) {
            for (var step : batches.stepsOf(batch.id())) {
                if (step.status().isOpen()) {
                    step.cancel();
                    step.touch(current.get(), clock.instant());
                    events.fire(ExecutionEvent.of(EventType.STEP_CANCELLED, order, batch, step));
                }
            }
            batch.cancel();
            batch.touch(current.get(), clock.instant());
            events.fire(ExecutionEvent.of(EventType.BATCH_CANCELLED, order, batch));
        }
    }
}
