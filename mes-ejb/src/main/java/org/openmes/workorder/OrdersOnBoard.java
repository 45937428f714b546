package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openmes.line.BoardStatusBearers;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainEvent;

/** Orders lose a board status that is deleted, each with its event, finished ones too. */
@ApplicationScoped
class OrdersOnBoard implements BoardStatusBearers {
    @Inject
    WorkOrders orders;

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    @Override
    public void lose(long statusId) {
        var ids = database.read(
                handle -> handle.createQuery("select id from work_order where line_status_id = :status order by id")
                        .bind("status", statusId)
                        .mapTo(Long.class)
                        .list());
        var bearers = ids.stream().map(orders::lock).toList();
        var now = clock.instant();
        for (var order : bearers) {
            if (Long.valueOf(statusId).equals(order.lineStatusId())) {
                order.touch(current.get(), now);
                events.fire(order.moveOnBoard(null));
            }
        }
    }
}
