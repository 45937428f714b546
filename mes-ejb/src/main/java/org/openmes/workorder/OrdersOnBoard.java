package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openmes.line.BoardStatusBearers;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;

/** Orders lose a board status that is deleted, each with its event, finished ones too. */
@ApplicationScoped
class OrdersOnBoard implements BoardStatusBearers {
    @Inject
    WorkOrders orders;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    @Override
    public void lose(long statusId) {
        var now = clock.instant();
        for (var order : orders.lockAllOnBoard(statusId)) {
            order.touch(current.get(), now);
            events.fire(order.moveOnBoard(null));
        }
    }
}
