package org.openmes.workorder;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;

/** Something happened to an order; the payload is the order as it is now. */
public record WorkOrderEvent(EventType type, WorkOrderState payload) implements DomainEvent {
    @Override
    public String entityType() {
        return "WorkOrder";
    }

    @Override
    public long entityId() {
        return payload.id();
    }

    @Override
    public String entityKey() {
        return payload.orderNo();
    }

    @Override
    public @Nullable Long lineId() {
        return payload.lineId();
    }
}
