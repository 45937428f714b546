package org.openmes.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.openmes.setting.Settings;
import org.openmes.shared.Conditions;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListQuery;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;
import org.openmes.shared.Slice;

/** Reads the log of business events as it is; nothing can change it (spec 17.9). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class EventLogService {
    private static final String SELECT = """
            select id, created_at, event_type, entity_type, entity_id, entity_key, line_id, user_id, user_label, via,
                   request_id, reason, cast(payload as text) as payload""";
    private static final Keyset NEWEST_FIRST =
            new Keyset(List.of(Term.required("id", "bigint").reversed()));

    @Inject
    Database database;

    @Inject
    Settings settings;

    /** The events that fit the filter, newest first. */
    public Page<LoggedEvent> list(EventLogFilter filter, PageRequest page) {
        var query = query(filter);
        return database.read(handle -> query.page(handle, page, LoggedEvent.class));
    }

    /**
     * A stretch of the events that fit the filter, newest first.
     *
     * @throws org.openmes.shared.ValidationException under {@code cursor}, when it is none of this list
     */
    public Slice<LoggedEvent> list(EventLogFilter filter, CursorRequest request) {
        var query = query(filter);
        return database.read(handle -> query.slice(handle, request, LoggedEvent.class));
    }

    private ListQuery query(EventLogFilter filter) {
        var kind = filter.entityType();
        var conditions = new Conditions()
                .oneOfNames("types", filter.types(), "event_type")
                .with(
                        "entityType",
                        kind == null ? null : kind.strip().replace("_", "").toLowerCase(Locale.ROOT),
                        "lower(entity_type) = :entityType")
                .with("entityId", filter.entityId(), "entity_id = :entityId")
                .with("userId", filter.userId(), "user_id = :userId")
                .onDays("created_at", filter.from(), filter.to(), settings.plantZone());
        return new ListQuery(SELECT, "event_log", "", "id", conditions, NEWEST_FIRST);
    }
}
