package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ResourceEvent;

/** Takes board statuses away: one, or those of a line that goes itself. */
@ApplicationScoped
class LineStatusRemoval {
    @Inject
    LineStatuses statuses;

    @Inject
    BoardStatusBearers bearers;

    @Inject
    Event<DomainEvent> events;

    void removeOf(long lineId) {
        statuses.localOf(lineId).forEach(this::remove);
        statuses.flush();
    }

    /** A status that is locked. */
    void remove(LineStatus status) {
        bearers.lose(status.id());
        var fields = status.fields();
        events.fire(
                ResourceEvent.deleted(LineStatusService.ENTITY, status.id(), fields.name(), status.lineId(), fields));
        statuses.remove(status);
    }
}
