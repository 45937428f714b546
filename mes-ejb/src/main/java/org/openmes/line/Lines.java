package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.LineScope;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where lines and workstations are kept. */
@ApplicationScoped
class Lines {
    private static final String SUMMARY = """
            select l.id, l.code, l.name, l.description, l.is_active, l.created_at, l.updated_at, l.version,
                   (select count(*) from workstation w where w.line_id = l.id) as workstations_count""";
    private static final String TABLE = "line l";
    private static final Term ID = Term.required("l.id", "bigint");
    private static final Term NAME = Term.required("lower(l.name)", "text");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id", ID,
                    "code", Term.required("lower(l.code)", "text"),
                    "name", NAME,
                    "created_at", Term.required("l.created_at", "timestamptz"),
                    "updated_at", Term.required("l.updated_at", "timestamptz")),
            List.of(Term.required("l.is_active", "boolean").reversed(), NAME),
            ID);

    private static final String WORKSTATION = """
            select w.id, w.line_id, w.code, w.name, w.workstation_type, w.is_active, w.created_at, w.updated_at, w.version""";
    private static final String WORKSTATION_TABLE = "workstation w";
    private static final Term WORKSTATION_CODE = Term.required("lower(w.code)", "text");
    private static final ListOrder WORKSTATION_ORDER = new ListOrder(
            Map.of(
                    "id", Term.required("w.id", "bigint"),
                    "code", WORKSTATION_CODE,
                    "name", Term.required("lower(w.name)", "text"),
                    "created_at", Term.required("w.created_at", "timestamptz"),
                    "updated_at", Term.optional("w.updated_at", "timestamptz")),
            List.of(WORKSTATION_CODE),
            Term.required("w.id", "bigint"));

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    /** The line to be changed; locked, so that of two changes at once the later one wins (spec 17.1). */
    Line get(long id) {
        return Optional.ofNullable(entities.find(Line.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Line", id));
    }

    Workstation workstation(long id) {
        return Optional.ofNullable(entities.find(Workstation.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Workstation", id));
    }

    /** Raises the version, because a set that belongs to the line has changed. */
    void raiseVersion(Line line) {
        entities.lock(line, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    void remove(Object entity) {
        entities.remove(entity);
    }

    Page<LineSummary> list(ListFilter filter, LineScope scope) {
        var conditions = filter.conditions("l.code, l.name", "l.is_active").within(scope, ID.column());
        var query = new ListQuery(SUMMARY, TABLE, "", ID.column(), conditions, ORDER.by(filter.sort()));
        return database.read(handle -> query.page(handle, filter.page(), LineSummary.class));
    }

    LineSummary summary(long id) {
        return database.read(handle -> handle.createQuery(SUMMARY + " from " + TABLE + " where l.id = :id")
                .bind("id", id)
                .mapTo(LineSummary.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Line", id)));
    }

    Page<WorkstationDetails> workstationsOf(long lineId, ListFilter filter) {
        var conditions = filter.conditions("w.code, w.name, w.workstation_type", "w.is_active")
                .with("line", lineId, "w.line_id = :line");
        var query = new ListQuery(
                WORKSTATION, WORKSTATION_TABLE, "", "w.id", conditions, WORKSTATION_ORDER.by(filter.sort()));
        return database.read(handle -> query.page(handle, filter.page(), WorkstationDetails.class));
    }

    List<WorkstationDetails> workstationsOf(Set<Long> lineIds) {
        return database.read(handle -> handle.createQuery(WORKSTATION + " from " + WORKSTATION_TABLE
                        + " where w.line_id = any(:lines) order by lower(w.code)")
                .bind("lines", lineIds.toArray(Long[]::new))
                .mapTo(WorkstationDetails.class)
                .list());
    }

    WorkstationDetails workstationDetails(long id) {
        return database.read(
                handle -> handle.createQuery(WORKSTATION + " from " + WORKSTATION_TABLE + " where w.id = :id")
                        .bind("id", id)
                        .mapTo(WorkstationDetails.class)
                        .findOne()
                        .orElseThrow(() -> new NotFoundException("Workstation", id)));
    }

    List<LineDetails.LineUser> usersOf(long lineId) {
        return database.read(handle -> handle.createQuery("""
                        select u.id, u.username, u.name, u.role from user_account u
                        join user_line a on a.user_id = u.id where a.line_id = :line order by lower(u.name), u.id""")
                .bind("line", lineId)
                .mapTo(LineDetails.LineUser.class)
                .list());
    }

    boolean codeTaken(String table, String code, @Nullable Long except) {
        return database.read(handle -> handle.createQuery("select exists (select 1 from " + table
                        + " where lower(code) = lower(:code) and id is distinct from :except)")
                .bind("code", code)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }
}
