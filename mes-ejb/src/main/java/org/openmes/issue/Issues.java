package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.LineScope;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;

/** Where issues are kept. */
@ApplicationScoped
class Issues {
    private static final String FROM = """
            from issue i
            join issue_type t on t.id = i.issue_type_id
            left join work_order o on o.id = i.work_order_id
            left join user_account r on r.id = i.reported_by\s""";
    private static final String DETAILS = """
            select i.id, i.work_order_id, o.order_no, coalesce(o.line_id, i.line_id) as line_id, l.code as line_code,
                   l.name as line_name, i.batch_step_id, b.batch_number, s.step_number, s.name as step_name, i.issue_type_id, t.code as issue_type_code,
                   t.name as issue_type_name, t.severity, t.is_blocking as type_is_blocking,
                   (t.is_blocking and i.status in ('OPEN', 'ACKNOWLEDGED')) as is_blocking,
                   i.title, i.description, i.status, i.reported_by as reported_by_id,
                   r.username as reported_by_username, r.name as reported_by_name, i.via_workstation_id, i.reported_at,
                   i.assigned_to as assigned_to_id, a.username as assigned_to_username,
                   a.name as assigned_to_name, i.acknowledged_at, i.resolved_at, i.closed_at, i.resolution_notes,
                   case when o.status = 'BLOCKED' then o.blocked_at end as order_blocked_at, i.shift_id,
                   i.production_date, i.version
            """ + FROM + """
                    left join line l on l.id = coalesce(o.line_id, i.line_id)
                    left join batch_step s on s.id = i.batch_step_id
                    left join batch b on b.id = s.batch_id
                    left join user_account a on a.id = i.assigned_to\s""";
    private static final String MATCHING = """
            where (:all or coalesce(o.line_id, i.line_id) = any(:scope))
              and (cardinality(:lines) = 0 or coalesce(o.line_id, i.line_id) = any(:lines))
              and (cast(:order as bigint) is null or i.work_order_id = :order)
              and (cardinality(:statuses) = 0 or i.status = any(:statuses))
              and (cardinality(:types) = 0 or i.issue_type_id = any(:types))
              and (cardinality(:severities) = 0 or t.severity = any(:severities))
              and (cast(:search as text) is null
                   or strpos(lower(concat_ws(' ', i.title, o.order_no, r.name)), lower(:search)) > 0)
              and (cast(:assigned as bigint) is null or i.assigned_to = :assigned)
              and (cast(:blocking as boolean) is null
                   or :blocking = (t.is_blocking and i.status in ('OPEN', 'ACKNOWLEDGED')))\s""";

    private static final String BY_STATUS =
            "array_position(array['OPEN', 'ACKNOWLEDGED', 'RESOLVED', 'CLOSED'], cast(i.status as text)), ";

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
        return database.read(handle -> handle.createQuery(DETAILS + "where i.id = :id")
                .bind("id", id)
                .mapTo(IssueDetails.class)
                .findOne()
                .orElseThrow(() -> new NotFoundException("Issue", id)));
    }

    Page<IssueDetails> list(IssueFilter filter, LineScope scope) {
        return database.read(handle -> {
            var total = bind(handle.createQuery("select count(*) " + FROM + MATCHING), filter, scope)
                    .mapTo(Long.class)
                    .one();
            var order = "order by " + (filter.byStatus() ? BY_STATUS : "")
                    + "i.reported_at desc, i.id desc limit :limit offset :offset";
            var rows = bind(handle.createQuery(DETAILS + MATCHING + order), filter, scope)
                    .bind("limit", filter.page().perPage())
                    .bind("offset", filter.page().offset())
                    .mapTo(IssueDetails.class)
                    .list();
            return new Page<>(rows, total, filter.page());
        });
    }

    Optional<Instant> oldest(IssueFilter filter, LineScope scope) {
        return database.read(
                handle -> bind(handle.createQuery("select min(i.reported_at) " + FROM + MATCHING), filter, scope)
                        .mapTo(Instant.class)
                        .findOne());
    }

    private static Query bind(Query query, IssueFilter filter, LineScope scope) {
        return query.bind("all", scope.all())
                .bind("scope", scope.ids().toArray(Long[]::new))
                .bind("lines", filter.lineIds().toArray(Long[]::new))
                .bind("order", filter.workOrderId())
                .bind("statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new))
                .bind("types", filter.issueTypeIds().toArray(Long[]::new))
                .bind("severities", filter.severities().stream().map(Enum::name).toArray(String[]::new))
                .bind("search", filter.search())
                .bind("assigned", filter.assignedToId())
                .bind("blocking", filter.blocking());
    }

    List<IssueDetails> ofOrder(long orderId) {
        return database.read(handle -> handle.createQuery(
                        DETAILS + "where i.work_order_id = :order order by i.reported_at desc, i.id desc")
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
