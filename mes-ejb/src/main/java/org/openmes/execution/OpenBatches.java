package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.workorder.LockedOrder;

/** Ends batches in which nothing more will be made. */
@ApplicationScoped
class OpenBatches {
    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Cancels an open batch with its open steps. */
    void cancel(LockedOrder order, Batch batch, List<BatchStep> steps) {
        for (var step : steps) {
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
