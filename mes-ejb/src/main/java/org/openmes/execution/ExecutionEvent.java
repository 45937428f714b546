package org.openmes.execution;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.workorder.LockedOrder;

/**
 * Something happened to a batch or a step.
 *
 * @param state what it is, with what changed along with it, when the payload is asked for
 */
public record ExecutionEvent(
        EventType type,
        String entityType,
        long entityId,
        String entityKey,
        @Nullable Long lineId,
        Supplier<Object> state)
        implements DomainEvent {

    static ExecutionEvent of(EventType type, LockedOrder order, Batch batch) {
        return ofBatch(type, order, batch, () -> new BatchPayload(batch.state(), null, order.progress()));
    }

    static ExecutionEvent created(LockedOrder order, Batch batch, List<BatchStep> steps) {
        return ofBatch(EventType.BATCH_CREATED, order, batch, () -> {
            var states = steps.stream().map(BatchStep::state).toList();
            return new BatchPayload(batch.state(), states, order.progress());
        });
    }

    private static ExecutionEvent ofBatch(EventType type, LockedOrder order, Batch batch, Supplier<Object> state) {
        return new ExecutionEvent(type, "Batch", batch.id(), key(order, batch), order.lineId(), state);
    }

    static ExecutionEvent of(EventType type, LockedOrder order, Batch batch, BatchStep step) {
        return new ExecutionEvent(
                type,
                "BatchStep",
                step.id(),
                key(order, batch) + "/" + step.number(),
                order.lineId(),
                () -> new StepPayload(step.state(), batch.state(), order.progress()));
    }

    private static String key(LockedOrder order, Batch batch) {
        return order.orderNo() + " #" + batch.number();
    }

    @Override
    public Object payload() {
        return state.get();
    }
}
