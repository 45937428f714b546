package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.workorder.OrderBatches.BatchTotals;

/** Carries out the changes that the rules allow, with all that follows from them. */
@ApplicationScoped
class OrderEdits {
    @Inject
    LineChanges lineChanges;

    @Inject
    OrderFloor floor;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Changes the locked order and tells of it. What moves an order to another day or line and changes nothing else is told
     * as planned anew.
     *
     * @param totals of its batches before the change
     * @return whether anything of the order has changed
     */
    boolean perform(WorkOrder order, OrderEdit edit, BatchTotals totals, OrderBasis basis, OrderRules rules) {
        if (!edit.changesAnything()) {
            return false;
        }
        // Everything is read before the order changes: a managed one would be written by each read after it.
        var lineChange = LineChanges.of(order, edit.after(), basis);
        var process = edit.changesType() ? rules.process(edit.after()) : null;
        change(order, edit, process);
        lineChange.ifPresent(move -> lineChanges.arrived(order, move, totals));
        if (edit.changesCount()) {
            floor.recount(order, totals);
        }
        return true;
    }

    private void change(WorkOrder order, OrderEdit edit, @Nullable ProcessSnapshot process) {
        order.touch(current.get(), clock.instant());
        order.take(edit.after());
        if (edit.changesType()) {
            order.freeze(process);
        }
        events.fire(order.event(
                edit.before().isOnlyRescheduledBy(edit.after())
                        ? EventType.WORK_ORDER_SCHEDULED
                        : EventType.WORK_ORDER_UPDATED));
    }
}
