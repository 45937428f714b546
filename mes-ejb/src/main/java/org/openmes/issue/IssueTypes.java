package org.openmes.issue;

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
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;

/** Where issue types are kept. */
@ApplicationScoped
class IssueTypes {
    private static final String DETAILS = """
            select id, code, name, severity, is_blocking, is_active, created_at, updated_at, version
            from issue_type\s""";

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

    /** From CRITICAL down, then by name (spec 7.1). */
    Page<IssueTypeDetails> list(boolean inactiveToo, PageRequest page) {
        return database.read(handle -> {
            var total = handle.createQuery("select count(*) from issue_type where :inactive or is_active")
                    .bind("inactive", inactiveToo)
                    .mapTo(Long.class)
                    .one();
            List<IssueTypeDetails> rows = handle.createQuery(DETAILS + """
                            where :inactive or is_active
                            order by array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], cast(severity as text)),
                                     lower(name), id limit :limit offset :offset""")
                    .bind("inactive", inactiveToo)
                    .bind("limit", page.perPage())
                    .bind("offset", page.offset())
                    .mapTo(IssueTypeDetails.class)
                    .list();
            return new Page<>(rows, total, page);
        });
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
