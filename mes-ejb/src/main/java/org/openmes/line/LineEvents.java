package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.ResourceEvent;

/** Tells what happens to lines, always in the same form. */
@ApplicationScoped
class LineEvents {
    static final String ENTITY = "Line";

    @Inject
    LineProducts products;

    @Inject
    Event<DomainEvent> events;

    void tell(EventType type, Line line) {
        var state = new LineState(line.fields(), products.typesOf(line.id()));
        events.fire(new ResourceEvent(type, ENTITY, line.id(), line.fields().code(), line.id(), state));
    }
}
