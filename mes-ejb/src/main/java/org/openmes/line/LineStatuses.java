package org.openmes.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Conditions;
import org.openmes.shared.Database;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where board statuses are kept. */
@ApplicationScoped
class LineStatuses {
    private static final String DETAILS = """
            select s.id, s.line_id, s.name, s.color, s.sort_order, s.is_default, s.is_done_status, s.version""";
    private static final String TABLE = "line_status s";
    private static final Term ID = Term.required("s.id", "bigint");
    private static final Term PLACE = Term.required("s.sort_order", "integer");
    private static final Term CREATED_AT = Term.required("s.created_at", "timestamptz");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id", ID,
                    "name", Term.required("lower(s.name)", "text"),
                    "sort_order", PLACE,
                    "created_at", CREATED_AT),
            List.of(PLACE, CREATED_AT),
            ID);

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
        return database.read(handle -> handle.createQuery(DETAILS + " from " + TABLE + " where s.id = :id")
                .bind("id", id)
                .mapTo(LineStatusDetails.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Board status", id)));
    }

    /** Those that are valid on all lines, and those of the line if one is given; by order, then by age. */
    List<LineStatusDetails> validOn(@Nullable Long lineId) {
        var conditions = lineId == null
                ? new Conditions().with("s.line_id is null")
                : new Conditions().with("line", lineId, "(s.line_id is null or s.line_id = :line)");
        return list(conditions, ListFilter.ALL).items();
    }

    /** Those that are valid on all lines, usually by order, then by age. */
    Page<LineStatusDetails> global(ListFilter filter) {
        return list(conditions(filter).with("s.line_id is null"), filter);
    }

    /** Those that are valid on the line alone, as {@link #global}. */
    Page<LineStatusDetails> ownOf(long lineId, ListFilter filter) {
        return list(conditions(filter).with("line", lineId, "s.line_id = :line"), filter);
    }

    private static Conditions conditions(ListFilter filter) {
        return filter.conditions("s.name");
    }

    private Page<LineStatusDetails> list(Conditions conditions, ListFilter filter) {
        var query = new ListQuery(DETAILS, TABLE, "", ID.column(), conditions, ORDER.by(filter.sort()));
        return database.read(handle -> query.page(handle, filter.page(), LineStatusDetails.class));
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
