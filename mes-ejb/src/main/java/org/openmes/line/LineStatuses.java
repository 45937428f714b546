package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.NotFoundException;

/** Where board statuses are kept. */
@ApplicationScoped
class LineStatuses {
    private static final String DETAILS = """
            select id, line_id, name, color, sort_order, is_default, is_done_status, version from line_status\s""";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    LineStatus get(long id) {
        return Optional.ofNullable(entities.find(LineStatus.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Board status", id));
    }

    /** The one that new orders get, locked. */
    Optional<LineStatus> defaultOne() {
        return entities.createQuery(
                        "select s from LineStatus s where s.isDefault = true and s.lineId is null", LineStatus.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of a line alone, locked. */
    List<LineStatus> localOf(long lineId) {
        return entities.createQuery("select s from LineStatus s where s.lineId = :line order by s.id", LineStatus.class)
                .setParameter("line", lineId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(LineStatus status) {
        entities.persist(status);
    }

    void remove(LineStatus status) {
        entities.remove(status);
    }

    /** Writes what was changed, before another takes its place. */
    void flush() {
        entities.flush();
    }

    /** Lets one at a time decide which status is the default. */
    void lockDefault() {
        database.read(
                handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('default board status'))::text")
                        .mapTo(String.class)
                        .list());
    }

    LineStatusDetails details(long id) {
        return database.read(handle -> handle.createQuery(DETAILS + "where id = :id")
                .bind("id", id)
                .mapTo(LineStatusDetails.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Board status", id)));
    }

    /** Those that are valid on all lines, and those of the line if one is given; by order, then by age. */
    List<LineStatusDetails> of(@Nullable Long lineId) {
        return database.read(handle -> handle.createQuery(
                        DETAILS + "where line_id is null or line_id = :line order by sort_order, created_at, id")
                .bind("line", lineId)
                .mapTo(LineStatusDetails.class)
                .list());
    }

    /** Those that are valid on the line alone, by order, then by age. */
    List<LineStatusDetails> ownOf(long lineId) {
        return database.read(
                handle -> handle.createQuery(DETAILS + "where line_id = :line order by sort_order, created_at, id")
                        .bind("line", lineId)
                        .mapTo(LineStatusDetails.class)
                        .list());
    }

    boolean nameTaken(@Nullable Long lineId, String name, @Nullable Long except) {
        return database.read(handle -> handle.createQuery("""
                        select exists (select 1 from line_status where lower(name) = lower(:name)
                            and line_id is not distinct from cast(:line as bigint) and id is distinct from :except)""")
                .bind("name", name)
                .bind("line", lineId)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }
}
