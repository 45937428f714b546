package org.openmes.issue;

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
import org.openmes.shared.ListFilter;
import org.openmes.shared.ListOrder;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where issue types are kept. */
@ApplicationScoped
class IssueTypes {
    private static final String COLUMNS =
            "select id, code, name, severity, is_blocking, is_active, created_at, updated_at, version";
    private static final String TABLE = "issue_type";
    private static final String DETAILS = COLUMNS + " from " + TABLE + " ";
    private static final Term ID = Term.required("id", "bigint");
    private static final Term NAME = Term.required("lower(name)", "text");
    private static final Term SEVERITY = Term.required(
            "array_position(array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], cast(severity as text))", "integer");
    private static final ListOrder ORDER = new ListOrder(
            Map.of(
                    "id",
                    ID,
                    "code",
                    Term.required("lower(code)", "text"),
                    "name",
                    NAME,
                    "severity",
                    SEVERITY,
                    "created_at",
                    Term.required("created_at", "timestamptz"),
                    "updated_at",
                    Term.required("updated_at", "timestamptz")),
            List.of(SEVERITY.reversed(), NAME),
            ID);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    IssueType get(long id) {
        return Optional.ofNullable(entities.find(IssueType.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Issue type", id));
    }

    void add(IssueType type) {
        entities.persist(type);
    }

    void remove(IssueType type) {
        entities.remove(type);
    }

    IssueTypeDetails details(long id) {
        return find(id).orElseThrow(() -> new NotFoundException("Issue type", id));
    }

    private Optional<IssueTypeDetails> find(long id) {
        return database.read(handle -> handle.createQuery(DETAILS + "where id = :id")
                .bind("id", id)
                .mapTo(IssueTypeDetails.class)
                .findOne());
    }

    /** The type, held unchanged to the end of the transaction: whether it blocks decides. */
    Optional<IssueTypeDetails> forShare(long id) {
        return database.read(handle -> handle.createQuery(DETAILS + "where id = :id for share")
                .bind("id", id)
                .mapTo(IssueTypeDetails.class)
                .findOne());
    }

    /** Usually from CRITICAL down, then by name (spec 7.1). */
    Page<IssueTypeDetails> list(ListFilter filter) {
        var conditions = filter.conditions("code, name", "is_active");
        var query = new ListQuery(COLUMNS, TABLE, "", ID.column(), conditions, ORDER.by(filter.sort()));
        return database.read(handle -> query.page(handle, filter.page(), IssueTypeDetails.class));
    }

    boolean codeTaken(String code, @Nullable Long except) {
        return database.read(handle -> handle.createQuery("""
                        select exists (select 1 from issue_type
                                       where lower(code) = lower(:code) and id is distinct from :except)""")
                .bind("code", code)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }
}
