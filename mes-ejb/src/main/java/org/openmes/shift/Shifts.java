package org.openmes.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where shifts are kept. */
@ApplicationScoped
class Shifts {
    private static final String DETAILS = """
            select s.id, s.code, s.name, s.start_time, s.end_time, s.days_of_week, s.line_id, l.code as line_code,
                   l.name as line_name, s.is_active, s.sort_order, s.created_at, s.updated_at, s.version
            from shift s left join line l on l.id = s.line_id\s""";
    private static final String WANTED = """
            where (:inactive or s.is_active) and (cast(:line as bigint) is null or s.line_id = :line)
              and (cast(:search as text) is null
                   or strpos(lower(coalesce(s.code, '') || ' ' || s.name), lower(:search)) > 0)\s""";
    private static final String PLANNED =
            "select id, name, start_time, end_time, days_of_week, line_id, sort_order from shift where is_active ";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    /** The shift to be changed; locked, so that of two changes at once the later one wins (spec 17.1). */
    Shift get(long id) {
        return Optional.ofNullable(entities.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Shift", id));
    }

    void add(Shift shift) {
        entities.persist(shift);
    }

    void remove(Shift shift) {
        entities.remove(shift);
    }

    ShiftDetails details(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("Shift", id));
    }

    Optional<ShiftDetails> find(long id) {
        return database.read(handle -> handle.createQuery(DETAILS + "where s.id = :id")
                .bind("id", id)
                .mapTo(ShiftDetails.class)
                .findOne());
    }

    /** By start time, those of all lines first. */
    Page<ShiftDetails> list(ShiftFilter filter) {
        return database.read(handle -> {
            var total = bind(handle.createQuery("select count(*) from shift s " + WANTED), filter)
                    .mapTo(Long.class)
                    .one();
            var order = """
                    order by s.start_time, s.line_id is not null, lower(l.code), s.sort_order, lower(s.name), s.id
                    limit :limit offset :offset""";
            var rows = bind(handle.createQuery(DETAILS + WANTED + order), filter)
                    .bind("limit", filter.page().perPage())
                    .bind("offset", filter.page().offset())
                    .mapTo(ShiftDetails.class)
                    .list();
            return new Page<>(rows, total, filter.page());
        });
    }

    private static Query bind(Query query, ShiftFilter filter) {
        return query.bind("inactive", filter.includeInactive())
                .bind("line", filter.lineId())
                .bind("search", filter.search());
    }

    /** All active ones, by start. */
    List<PlannedShift> active() {
        return database.read(handle -> handle.createQuery(PLANNED + "order by start_time, id")
                .mapTo(PlannedShift.class)
                .list());
    }

    /** The active ones of the line and those of all lines. */
    List<PlannedShift> activeFor(@Nullable Long lineId) {
        return database.read(handle -> handle.createQuery(PLANNED + "and (line_id is null or line_id = :line)")
                .bind("line", lineId)
                .mapTo(PlannedShift.class)
                .list());
    }

    boolean nameTaken(ShiftFields fields, @Nullable Long except) {
        return database.read(handle -> handle.createQuery("""
                        select exists (select 1 from shift where lower(name) = lower(:name)
                            and line_id is not distinct from cast(:line as bigint) and id is distinct from :except)""")
                .bind("name", fields.name())
                .bind("line", fields.lineId())
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }

    boolean codeTaken(@Nullable String code, @Nullable Long except) {
        return database.read(handle -> handle.createQuery("""
                        select exists (select 1 from shift
                                       where lower(code) = lower(:code) and id is distinct from :except)""")
                .bind("code", code)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }
}
