package org.openmes.line;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;

/** The board statuses that one line has for itself, as a whole (spec 3.7, 17.11). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class LineStatusSetService {
    @Inject
    LineStatuses statuses;

    @Inject
    LineStatusRemoval removal;

    @Inject
    Lines lines;

    @Inject
    LineSets sets;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Those of a line alone, by order, then by age; those of all lines are valid there too.
     *
     * @throws org.openmes.shared.NotFoundException when there is no such line
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN for a foreign one
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public List<LineStatusDetails> ofLine(long lineId) {
        lines.summary(lineId);
        current.get().requireLine(lineId);
        return statuses.ownOf(lineId);
    }

    /**
     * Gives a line exactly these statuses: those that are named by key are changed, those without key created, and all
     * others deleted; orders that had one of these have none then.
     *
     * @param expectedVersion that of the line, of which the set is a part; null when it does not matter
     * @throws org.openmes.shared.StaleVersionException when the line, or a status of the set, is not the expected one any
     *     more
     * @throws org.openmes.shared.ValidationException with everything wrong, below {@code statuses.0}, {@code statuses.1} …
     */
    @Recorded
    public List<LineStatusDetails> replace(long lineId, List<GivenLineStatus> given, @Nullable Long expectedVersion) {
        lines.get(lineId).requireVersion(expectedVersion);
        var stored = new HashMap<Long, LineStatus>();
        statuses.localOf(lineId).forEach(status -> stored.put(status.id(), status));
        var set = LineStatusSet.of(lineId, fields(stored), given);
        for (var wanted : set.wanted()) {
            if (wanted.id() != null) {
                stored.get(wanted.id()).requireVersion(wanted.expectedVersion());
            }
        }
        set.removed().stream().sorted().forEach(id -> removal.remove(stored.get(id)));
        statuses.flush();
        for (var wanted : set.wanted()) {
            if (wanted.id() == null) {
                create(lineId, wanted.fields());
            } else {
                change(stored.get(wanted.id()), wanted.fields());
            }
        }
        sets.changed(lineId);
        return statuses.ownOf(lineId);
    }

    private static Map<Long, LineStatusFields> fields(Map<Long, LineStatus> stored) {
        var fields = new HashMap<Long, LineStatusFields>();
        stored.forEach((id, status) -> fields.put(id, status.fields()));
        return fields;
    }

    private void create(long lineId, LineStatusFields fields) {
        var status = new LineStatus(lineId, fields, clock.instant());
        status.touch(current.get(), clock.instant());
        statuses.add(status);
        events.fire(ResourceEvent.created(LineStatusService.ENTITY, status.id(), fields.name(), lineId, fields));
    }

    private void change(LineStatus status, LineStatusFields fields) {
        if (status.fields().equals(fields)) {
            return;
        }
        status.take(fields);
        status.touch(current.get(), clock.instant());
        statuses.flush();
        events.fire(
                ResourceEvent.changed(LineStatusService.ENTITY, status.id(), fields.name(), status.lineId(), fields));
    }
}
