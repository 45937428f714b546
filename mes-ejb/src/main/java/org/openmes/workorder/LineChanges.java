package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.openmes.shared.DomainEvent;
import org.openmes.workorder.OrderBatches.BatchTotals;

/** What an order leaves behind and what it meets when it moves to another line. */
@ApplicationScoped
class LineChanges {
    @Inject
    OrderFloor floor;

    @Inject
    Event<DomainEvent> events;

    /** What the move means; empty when the order stays on its line. */
    static Optional<LineChange> of(WorkOrder order, WorkOrderFields after, OrderBasis basis) {
        if (Objects.equals(order.lineId(), after.lineId())) {
            return Optional.empty();
        }
        var hindered = basis.isHindered(order.id(), after.lineId());
        var leaves = Optional.ofNullable(order.lineStatusId())
                .flatMap(basis::boardStatus)
                .filter(status -> status.lineId() != null && !status.lineId().equals(after.lineId()));
        return Optional.of(new LineChange(hindered, leaves.isPresent()));
    }

    /** The order is on the other line now: it goes on there, or stands still, as the issues of that line want it. */
    void arrived(WorkOrder order, LineChange change, BatchTotals totals) {
        if (change.leavesStatus()) {
            events.fire(order.moveOnBoard(null));
        }
        if (!change.hindered()) {
            floor.free(order, totals);
        } else if (order.status() == WorkOrderStatus.IN_PROGRESS && !order.isUnblockedByHand()) {
            floor.block(order);
        }
    }
}
