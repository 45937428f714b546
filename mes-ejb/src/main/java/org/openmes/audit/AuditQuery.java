package org.openmes.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Conditions;
import org.openmes.shared.Keyset;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListQuery;

/** Entries of the ledger by a filter, the newest first; a condition that is not wanted is not asked. */
final class AuditQuery {
    private static final String SELECT = """
            select id, created_at, user_id, user_label, via, entity_type, entity_id, entity_label, action,
                   cast(before as text) as before, cast(after as text) as after, reason, request_id, ip_address,
                   user_agent""";
    private static final String TABLE = "audit_log";
    private static final String COLUMNS = SELECT + " from " + TABLE;
    private static final Keyset NEWEST_FIRST =
            new Keyset(List.of(Term.required("id", "bigint").reversed()));

    /** The channel without the name of the token or terminal that may follow it, as in {@code API (ERP)}. */
    private static final String CHANNEL = "split_part(via, ' (', 1)";

    private static final String TEXT = """
            (strpos(lower(coalesce(entity_label, '')), :text) > 0 or strpos(lower(user_label), :text) > 0
             or strpos(lower(coalesce(reason, '')), :text) > 0 or strpos(lower(coalesce(cast(before as text), '')), :text) > 0
             or strpos(lower(coalesce(cast(after as text), '')), :text) > 0)""";

    private final Conditions conditions = new Conditions();

    AuditQuery(AuditFilter filter, ZoneId zone) {
        conditions
                .oneOfTexts("types", filter.entityTypes(), "entity_type")
                .oneOfTexts("actions", spelt(filter.actions(), String::toLowerCase), "action")
                .oneOfTexts("via", spelt(filter.via(), String::toUpperCase), CHANNEL)
                .with("entityId", filter.entityId(), "entity_id = :entityId")
                .with("userId", filter.userId(), "user_id = :userId")
                .onDays("created_at", filter.from(), filter.to(), zone)
                .with(
                        "text",
                        filter.text() == null ? null : filter.text().strip().toLowerCase(Locale.ROOT),
                        TEXT);
    }

    private static Set<String> spelt(Set<String> texts, BiFunction<String, Locale, String> spelling) {
        return texts.stream().map(text -> spelling.apply(text, Locale.ROOT)).collect(Collectors.toSet());
    }

    /** Only entries with a smaller key than this one. */
    AuditQuery before(@Nullable Long id) {
        conditions.with("before", id, "id < :before");
        return this;
    }

    ListQuery list() {
        return new ListQuery(SELECT, TABLE, "", "id", conditions, NEWEST_FIRST);
    }

    /** Counts no further than this. */
    long countUpTo(Handle handle, int most) {
        return conditions
                .bind(handle.createQuery(
                        "select count(*) from (select 1 from audit_log" + conditions.where() + " limit :most) found"))
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    List<AuditEntry> page(Handle handle, int limit, long offset) {
        return conditions
                .bind(handle.createQuery(
                        COLUMNS + conditions.where() + " order by id desc limit :limit offset :offset"))
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> entry(row))
                .list();
    }

    /** All of them, streamed if the connection does not commit by itself. */
    ResultIterable<AuditEntry> all(Handle handle, int atOnce) {
        return conditions
                .bind(handle.createQuery(COLUMNS + conditions.where() + " order by id desc"))
                .setFetchSize(atOnce)
                .map((row, context) -> entry(row));
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
