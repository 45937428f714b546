package org.openmes.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger by a filter, the newest first; a condition that is not wanted is not asked. */
final class AuditQuery {
    private static final String COLUMNS = """
            select id, created_at, user_id, user_label, via, entity_type, entity_id, entity_label, action,
                   cast(before as text) as before, cast(after as text) as after, reason, request_id, ip_address,
                   user_agent from audit_log""";

    /** The channel without the name of the token or terminal that may follow it, as in {@code API (ERP)}. */
    private static final String CHANNEL = "split_part(via, ' (', 1)";

    private static final String TEXT = """
            (strpos(lower(coalesce(entity_label, '')), :text) > 0 or strpos(lower(user_label), :text) > 0
             or strpos(lower(coalesce(reason, '')), :text) > 0 or strpos(lower(coalesce(cast(before as text), '')), :text) > 0
             or strpos(lower(coalesce(cast(after as text), '')), :text) > 0)""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    AuditQuery(AuditFilter filter, ZoneId zone) {
        oneOf("entity_type", "types", filter.entityTypes());
        oneOf("action", "actions", lower(filter.actions()));
        oneOf(CHANNEL, "via", upper(filter.via()));
        add("entity_id = :entityId", "entityId", filter.entityId());
        add("user_id = :userId", "userId", filter.userId());
        add(
                "created_at >= :from",
                "from",
                filter.from() == null ? null : filter.from().atStartOfDay(zone).toInstant());
        add(
                "created_at < :to",
                "to",
                filter.to() == null
                        ? null
                        : filter.to().plusDays(1).atStartOfDay(zone).toInstant());
        add(TEXT, "text", filter.text() == null ? null : filter.text().strip().toLowerCase(Locale.ROOT));
    }

    /** Only entries with a smaller key than this one. */
    AuditQuery before(@Nullable Long id) {
        add("id < :before", "before", id);
        return this;
    }

    long count(Handle handle) {
        return bound(handle.createQuery("select count(*) from audit_log" + where()))
                .mapTo(Long.class)
                .one();
    }

    /** Counts no further than this. */
    long countUpTo(Handle handle, int most) {
        return bound(handle.createQuery(
                        "select count(*) from (select 1 from audit_log" + where() + " limit :most) found"))
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    List<AuditEntry> page(Handle handle, int limit, long offset) {
        return bound(handle.createQuery(COLUMNS + where() + " order by id desc limit :limit offset :offset"))
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> entry(row))
                .list();
    }

    /** All of them, streamed if the connection does not commit by itself. */
    ResultIterable<AuditEntry> all(Handle handle, int atOnce) {
        return bound(handle.createQuery(COLUMNS + where() + " order by id desc"))
                .setFetchSize(atOnce)
                .map((row, context) -> entry(row));
    }

    private Query bound(Query query) {
        values.forEach(query::bind);
        return query;
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private void oneOf(String column, String name, Set<String> wanted) {
        add(column + " = any(:" + name + ")", name, wanted.isEmpty() ? null : wanted.toArray(String[]::new));
    }

    private static Set<String> lower(Set<String> texts) {
        return Set.of(texts.stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new));
    }

    private static Set<String> upper(Set<String> texts) {
        return Set.of(texts.stream()
                .map(text -> text.toUpperCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("user_id", Long.class),
                row.getString("user_label"),
                row.getString("via"),
                row.getString("entity_type"),
                row.getObject("entity_id", Long.class),
                row.getString("entity_label"),
                row.getString("action"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                row.getString("request_id"),
                row.getString("ip_address"),
                row.getString("user_agent"));
    }
}
