package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.LineScope;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where lines and workstations are kept. */
@ApplicationScoped
class Lines {
    private static final String SUMMARY = """
            select l.id, l.code, l.name, l.description, l.is_active, l.created_at, l.updated_at, l.version,
                   (select count(*) from workstation w where w.line_id = l.id) as workstations_count
            from line l\s""";
    private static final String VISIBLE = """
            where (:all or l.id = any(:ids)) and (:inactive or l.is_active)
              and (cast(:search as text) is null or strpos(lower(l.code || ' ' || l.name), lower(:search)) > 0)\s""";

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

    Page<LineSummary> list(LineFilter filter, LineScope scope) {
        return database.read(handle -> {
            var total = bind(handle.createQuery("select count(*) from line l " + VISIBLE), filter, scope)
                    .mapTo(Long.class)
                    .one();
            var order = "order by l.is_active desc, lower(l.name), l.id limit :limit offset :offset";
            var rows = bind(handle.createQuery(SUMMARY + VISIBLE + order), filter, scope)
                    .bind("limit", filter.page().perPage())
                    .bind("offset", filter.page().offset())
                    .mapTo(LineSummary.class)
                    .list();
            return new Page<>(rows, total, filter.page());
        });
    }

    private static Query bind(Query query, LineFilter filter, LineScope scope) {
        return query.bind("all", scope.all())
                .bind("ids", scope.ids().toArray(Long[]::new))
                .bind("inactive", filter.includeInactive())
                .bind("search", filter.search());
    }

    LineSummary summary(long id) {
        return database.read(handle -> handle.createQuery(SUMMARY + "where l.id = :id")
                .bind("id", id)
                .mapTo(LineSummary.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Line", id)));
    }

    List<WorkstationDetails> workstationsOf(Set<Long> lineIds) {
        return database.read(handle -> handle.createQuery("""
                        select id, line_id, code, name, workstation_type, is_active, updated_at, version
                        from workstation where line_id = any(:lines) order by lower(code)""")
                .bind("lines", lineIds.toArray(Long[]::new))
                .mapTo(WorkstationDetails.class)
                .list());
    }

    WorkstationDetails workstationDetails(long id) {
        return database.read(handle -> handle.createQuery("""
                        select id, line_id, code, name, workstation_type, is_active, updated_at, version
                        from workstation where id = :id""")
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
