package org.openmes.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;

/** Reads the log of business events as it is; nothing can change it (spec 17.9). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class EventLogService {
    private static final String COLUMNS = """
            select id, created_at, event_type, entity_type, entity_id, entity_key, line_id, user_id, user_label, via,
                   request_id, reason, cast(payload as text) as payload from event_log""";

    @Inject
    Database database;

    @Inject
    Settings settings;

    /** The events that fit the filter, newest first. */
    public Page<LoggedEvent> list(EventLogFilter filter, PageRequest page) {
        var conditions = new ArrayList<String>();
        var values = values(filter, conditions);
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return database.read(handle -> {
            var total = bound(handle.createQuery("select count(*) from event_log" + where), values)
                    .mapTo(Long.class)
                    .one();
            List<LoggedEvent> rows = bound(
                            handle.createQuery(COLUMNS + where + " order by id desc limit :limit offset :offset"),
                            values)
                    .bind("limit", page.perPage())
                    .bind("offset", page.offset())
                    .mapTo(LoggedEvent.class)
                    .list();
            return new Page<>(rows, total, page);
        });
    }

    private Map<String, Object> values(EventLogFilter filter, List<String> conditions) {
        var zone = settings.plantZone();
        var values = new HashMap<String, Object>();
        if (!filter.types().isEmpty()) {
            conditions.add("event_type = any(:types)");
            values.put("types", filter.types().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.entityType() != null) {
            conditions.add("lower(entity_type) = :entityType");
            values.put(
                    "entityType", filter.entityType().strip().replace("_", "").toLowerCase(Locale.ROOT));
        }
        if (filter.entityId() != null) {
            conditions.add("entity_id = :entityId");
            values.put("entityId", filter.entityId());
        }
        if (filter.userId() != null) {
            conditions.add("user_id = :userId");
            values.put("userId", filter.userId());
        }
        if (filter.from() != null) {
            conditions.add("created_at >= :from");
            values.put("from", filter.from().atStartOfDay(zone).toInstant());
        }
        if (filter.to() != null) {
            conditions.add("created_at < :to");
            values.put("to", filter.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
        return values;
    }

    private static Query bound(Query query, Map<String, Object> values) {
        values.forEach(query::bind);
        return query;
    }
}
