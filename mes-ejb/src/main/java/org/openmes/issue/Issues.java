package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.LineScope;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.Slice;

/** Where issues are kept. */
@ApplicationScoped
class Issues {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    void remove(Issue issue) {
        entities.remove(issue);
    }

    void add(Issue issue) {
        entities.persist(issue);
    }

    /** The issue with its row locked; its order, if any, must be locked before. */
    Issue lock(long id) {
        return Optional.ofNullable(entities.find(Issue.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFoundException("Issue", id));
    }

    IssueDetails details(long id) {
        return database.read(handle -> handle.createQuery(IssueQuery.COLUMNS + "where i.id = :id")
                .bind("id", id)
                .mapTo(IssueDetails.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Issue", id)));
    }

    Page<IssueDetails> list(IssueFilter filter, LineScope scope) {
        var query = new IssueQuery(filter, scope).list();
        return database.read(handle -> query.page(handle, filter.page(), IssueDetails.class));
    }

    Slice<IssueDetails> list(IssueFilter filter, CursorRequest request, LineScope scope) {
        var query = new IssueQuery(filter, scope).list();
        return database.read(handle -> query.slice(handle, request, IssueDetails.class));
    }

    Optional<Instant> oldest(IssueFilter filter, LineScope scope) {
        return database.read(new IssueQuery(filter, scope)::oldest);
    }

    List<IssueDetails> ofOrder(long orderId) {
        return database.read(handle -> handle.createQuery(
                        IssueQuery.COLUMNS + "where i.work_order_id = :order order by i.reported_at desc, i.id desc")
                .bind("order", orderId)
                .mapTo(IssueDetails.class)
                .list());
    }

    /** Whether the person has reported the same kind of problem at the same place since then. */
    boolean isRepeated(ReportIssue report, @Nullable Long userId, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        select exists (
                            select 1 from issue
                            where reported_by = :user and reported_at > :since and issue_type_id = :type
                              and work_order_id is not distinct from :order and line_id is not distinct from :line
                              and batch_step_id is not distinct from :step)""")
                .bind("user", userId)
                .bind("since", since)
                .bind("type", report.issueTypeId())
                .bind("order", report.workOrderId())
                .bind("line", report.workOrderId() == null ? report.lineId() : null)
                .bind("step", report.batchStepId())
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Long> orderOfStep(long stepId) {
        return database.read(handle -> handle.createQuery(
                        "select b.work_order_id from batch_step s join batch b on b.id = s.batch_id where s.id = :id")
                .bind("id", stepId)
                .mapTo(Long.class)
                .findOne());
    }
}
