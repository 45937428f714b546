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

    /** An order that may be changed now; the facts are those before the change. */
    record Permitted(WorkOrder order, OrderFacts facts) {}

    /** Performs the transition where the guards of the action allow it. */
    void perform(
            WorkOrderAction action, long id, @Nullable Long version, Function<WorkOrder, WorkOrderEvent> transition) {
        tell(transition.apply(permit(action, id, version).order()));
    }

    /** The locked order, of which the guards allow the action, with what they knew. */
    Permitted permit(WorkOrderAction action, long id, @Nullable Long version) {
        var order = orders.lock(id);
        var known = facts.of(order);
        var guards = new WorkOrderGuards(order, known);
        guards.requireRight(action, current.get());
        order.requireVersion(version);
        guards.require(action, current.get());
        order.touch(current.get(), clock.instant());
        return new Permitted(order, known);
    }

    /** Tells what was done to a permitted order. */
    void tell(WorkOrderEvent event) {
        events.fire(event);
    }
}
