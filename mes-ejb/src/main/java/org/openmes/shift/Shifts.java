package org.openmes.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where shifts are kept. */
@ApplicationScoped
class Shifts {
    private static final String COLUMNS = """
            select s.id, s.code, s.name, s.start_time, s.end_time, s.days_of_week, s.line_id, l.code as line_code,
                   l.name as line_name, s.is_active, s.sort_order, s.created_at, s.updated_at, s.version""";
    private static final String TABLE = "shift s";
    private static final String JOINS = " left join line l on l.id = s.line_id ";
    private static final String DETAILS = COLUMNS + " from " + TABLE + JOINS;
    private static final Term ID = Term.required("s.id", "bigint");
    private static final Term NAME = Term.required("lower(s.name)", "text");
    private static final Term START = Term.required("s.start_time", "time");
    private static final Term PLACE = Term.required("s.sort_order", "integer");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id", ID,
                    "code", Term.optional("lower(s.code)", "text"),
                    "name", NAME,
                    "start_time", START,
                    "sort_order", PLACE,
                    "created_at", Term.required("s.created_at", "timestamptz"),
                    "updated_at", Term.required("s.updated_at", "timestamptz")),
            List.of(
                    START,
                    Term.required("s.line_id is not null", "boolean"),
                    Term.optional("lower(l.code)", "text"),
                    PLACE,
                    NAME),
            ID);
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

    /** Usually by start time, those of all lines first. */
    Page<ShiftDetails> list(ShiftFilter filter) {
        var shown = filter.shown();
        var conditions =
                shown.conditions("s.code, s.name", "s.is_active").with("line", filter.lineId(), "s.line_id = :line");
        var query = new ListQuery(COLUMNS, TABLE, JOINS, ID.column(), conditions, ORDER.by(shown.sort()));
        return database.read(handle -> query.page(handle, shown.page(), ShiftDetails.class));
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
