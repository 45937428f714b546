package org.openmes.workorder;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;

/** Something happened to an order; the payload is the order as it is when it is asked for. */
public final class WorkOrderEvent implements DomainEvent {
    private final EventType type;
    private final WorkOrder order;

    WorkOrderEvent(EventType type, WorkOrder order) {
        this.type = type;
        this.order = order;
    }

    @Override
    public EventType type() {
        return type;
    }

    @Override
    public String entityType() {
        return "WorkOrder";
    }

    @Override
    public long entityId() {
        return order.id();
    }

    @Override
    public String entityKey() {
        return order.orderNo();
    }

    @Override
    public @Nullable Long lineId() {
        return order.lineId();
    }

    @Override
    public WorkOrderState payload() {
        return WorkOrderState.of(order);
    }

    /** The frozen process; orders that were sent together have the same one of a product. */
    @Override
    public String commonPayload() {
        return "{\"process_snapshot\":" + order.snapshotJson() + "}";
    }

    /** An issue that blocks the order is a cause of its own, whatever the command was about. */
    @Override
    public boolean sharesReason() {
        return type != EventType.WORK_ORDER_BLOCKED || order.blockReason() != null;
    }
}
