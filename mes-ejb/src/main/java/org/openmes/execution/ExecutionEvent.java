package org.openmes.execution;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.workorder.LockedOrder;

/** Something happened to a batch or a step; the payload is its state now. */
public record ExecutionEvent(
        EventType type,
        String entityType,
        long entityId,
        String entityKey,
        @Nullable Long lineId,
        Object payload) implements DomainEvent {

    static ExecutionEvent of(EventType type, LockedOrder order, Batch batch) {
        return new ExecutionEvent(
                type, "Batch", batch.id(), order.orderNo() + " #" + batch.number(), order.lineId(), batch.state());
    }

    static ExecutionEvent of(EventType type, LockedOrder order, Batch batch, BatchStep step) {
        var key = order.orderNo() + " #" + batch.number() + "/" + step.number();
        return new ExecutionEvent(type, "BatchStep", step.id(), key, order.lineId(), step.state());
    }
}
