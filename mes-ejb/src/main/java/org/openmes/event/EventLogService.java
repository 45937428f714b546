package org.openmes.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Conditions;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Roles;
import org.openmes.shared.Slice;
import org.openmes.shared.SliceQuery;

/** Reads the log of business events as it is; nothing can change it (spec 17.9). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class EventLogService {
    private static final String SELECT = """
            select id, created_at, event_type, entity_type, entity_id, entity_key, line_id, user_id, user_label, via,
                   request_id, reason, cast(payload as text) as payload""";
    private static final String TABLE = "event_log";
    private static final Keyset NEWEST_FIRST =
            new Keyset(List.of(Term.required("id", "bigint").reversed()));

    @Inject
    Database database;

    @Inject
    Settings settings;

    /** The events that fit the filter, newest first. */
    public Page<LoggedEvent> list(EventLogFilter filter, PageRequest page) {
        var conditions = conditions(filter);
        return database.read(handle -> {
            var total = conditions
                    .bind(handle.createQuery("select count(*) from " + TABLE + conditions.where()))
                    .mapTo(Long.class)
                    .one();
            var rows = conditions
                    .bind(handle.createQuery(SELECT + " from " + TABLE + conditions.where() + " order by "
                            + NEWEST_FIRST.order() + " limit :limit offset :offset"))
                    .bind("limit", page.perPage())
                    .bind("offset", page.offset())
                    .mapTo(LoggedEvent.class)
                    .list();
            return new Page<>(rows, total, page);
        });
    }

    /**
     * A stretch of the events that fit the filter, newest first.
     *
     * @throws org.openmes.shared.ValidationException under {@code cursor}, when it is none of this list
     */
    public Slice<LoggedEvent> list(EventLogFilter filter, CursorRequest request) {
        var conditions = conditions(filter);
        var query = new SliceQuery(SELECT, TABLE, "", "id", conditions.all(), NEWEST_FIRST);
        return database.read(handle -> query.read(handle, request, LoggedEvent.class, conditions::bind));
    }

    private Conditions conditions(EventLogFilter filter) {
        var zone = settings.plantZone();
        var kind = filter.entityType();
        return new Conditions()
                .oneOfNames("types", filter.types(), "event_type")
                .with(
                        "entityType",
                        kind == null ? null : kind.strip().replace("_", "").toLowerCase(Locale.ROOT),
                        "lower(entity_type) = :entityType")
                .with("entityId", filter.entityId(), "entity_id = :entityId")
                .with("userId", filter.userId(), "user_id = :userId")
                .with("from", startOf(filter.from(), zone), "created_at >= :from")
                .with("to", filter.to() == null ? null : startOf(filter.to().plusDays(1), zone), "created_at < :to");
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
