package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;

/** The way every action on an order goes: lock, check right, version and state, change, tell. */
@ApplicationScoped
class OrderTransitions {
    @Inject
    WorkOrders orders;

    @Inject
    OrderFactsReader facts;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Performs the transition where the guards of the action allow it; answers with the locked order. */
    WorkOrder perform(
            WorkOrderAction action, long id, @Nullable Long version, Function<WorkOrder, WorkOrderEvent> transition) {
        var order = orders.lock(id);
        var guards = new WorkOrderGuards(order, facts.of(order));
        guards.requireRight(action, current.get());
        order.requireVersion(version);
        guards.require(action, current.get());
        order.touch(current.get(), clock.instant());
        events.fire(transition.apply(order));
        return order;
    }
}
