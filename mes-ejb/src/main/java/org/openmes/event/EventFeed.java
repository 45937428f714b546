package org.openmes.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/**
 * The events in their published order (spec 17.12). Who asks again with the last {@code next} misses none and gets none
 * twice, also while many transactions commit at once.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class EventFeed {
    /** How far one request looks when little fits its conditions. */
    private static final int WINDOW = 20_000;

    /** Kinds of records that only Admins may see (spec 0.6). */
    private static final List<String> OF_ADMINS = List.of("ApiToken", "Module", "Setting", "User", "Webhook");

    private static final String EVENTS = """
            select p.position, e.id, e.event_type as type, e.created_at as occurred_at, e.entity_type, e.entity_id,
                   e.entity_key, e.line_id, e.user_label as actor, e.reason, cast(e.payload as text) as payload
            from event_position p
            join event_log e on e.created_at = p.event_created_at and e.id = p.event_id
            where p.position > :after and p.position <= :until
              and (:anyType or e.event_type = any(:types))
              and (:anyLine or e.line_id = any(:lines))
              and (:admin or e.entity_type <> all(:ofAdmins))
            order by p.position limit :limit""";

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    /** The place of the newest event; 0 when there is none. */
    public long latest() {
        return database.read(EventFeed::latest);
    }

    /**
     * The events behind a place that the actor may see: of his lines, and without line for who has all lines.
     *
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN, when a foreign line is asked for
     * @throws ValidationException under {@code after}, when the place is behind the newest event: an older state of the
     *     database was restored
     */
    public EventBatch read(EventRequest request) {
        var actor = current.get();
        if (request.lineId() != null) {
            actor.requireLine(request.lineId());
        }
        var lines = request.lineId() == null ? actor.lines().ids() : List.of(request.lineId());
        var anyLine = request.lineId() == null && actor.lines().all();
        return database.read(handle -> {
            var latest = latest(handle);
            if (request.after() > latest) {
                throw ValidationException.of("after", "event.beyond");
            }
            var until = Math.min(latest, request.after() + WINDOW);
            var events = handle.createQuery(EVENTS)
                    .bind("after", request.after())
                    .bind("until", until)
                    .bind("anyType", request.types().isEmpty())
                    .bind("types", request.types().stream().map(Enum::name).toArray(String[]::new))
                    .bind("anyLine", anyLine)
                    .bind("lines", lines.toArray(Long[]::new))
                    .bind("admin", actor.role() == Role.ADMIN)
                    .bind("ofAdmins", OF_ADMINS.toArray(String[]::new))
                    .bind("limit", request.limit())
                    .mapTo(PublishedEvent.class)
                    .list();
            var full = events.size() == request.limit();
            return new EventBatch(events, full ? events.get(events.size() - 1).position() : until);
        });
    }

    private static long latest(Handle handle) {
        return handle.createQuery("select coalesce(max(position), 0) from event_position")
                .mapTo(Long.class)
                .one();
    }
}
