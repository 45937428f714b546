package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ResourceEvent;

/** Writes board statuses whose fields are right, and tells of it. */
@ApplicationScoped
class LineStatusEdits {
    @Inject
    LineStatuses statuses;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** @param lineId the line on which it is valid; null for all lines */
    LineStatus create(@Nullable Long lineId, LineStatusFields fields) {
        var status = new LineStatus(lineId, fields, clock.instant());
        status.touch(current.get(), clock.instant());
        statuses.add(status);
        events.fire(ResourceEvent.created(LineStatusService.ENTITY, status.id(), fields.name(), lineId, fields));
        return status;
    }

    /** A status that is locked; it is written at once, so that another may take what it gives up. */
    void change(LineStatus status, LineStatusFields fields) {
        status.take(fields);
        status.touch(current.get(), clock.instant());
        events.fire(
                ResourceEvent.changed(LineStatusService.ENTITY, status.id(), fields.name(), status.lineId(), fields));
        statuses.flush();
    }
}
