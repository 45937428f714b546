package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;

/** The one place that computes the key figures, for dashboards, pages and the API alike (spec 2.2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class OverviewService {
    private static final String FIGURES = """
            with orders as (
                select id, status, completed_at from work_order
                where (:all or line_id = any(:scope)) and (cardinality(:lines) = 0 or line_id = any(:lines))),
            unsolved as (
                select t.is_blocking, t.severity from issue i
                join issue_type t on t.id = i.issue_type_id
                left join work_order o on o.id = i.work_order_id
                where i.status in ('OPEN', 'ACKNOWLEDGED')
                  and (:all or coalesce(o.line_id, i.line_id) = any(:scope))
                  and (cardinality(:lines) = 0 or coalesce(o.line_id, i.line_id) = any(:lines))),
            by_status as (
                select count(*) as total,
                       count(*) filter (where status = 'PENDING') as pending,
                       count(*) filter (where status = 'ACCEPTED') as accepted,
                       count(*) filter (where status in ('ACCEPTED', 'IN_PROGRESS')) as in_progress,
                       count(*) filter (where status not in ('DONE', 'REJECTED', 'CANCELLED')) as active,
                       count(*) filter (where status = 'PAUSED') as paused,
                       count(*) filter (where status = 'BLOCKED') as blocked,
                       count(*) filter (where status = 'DONE') as completed,
                       count(*) filter (where status = 'DONE' and completed_at >= :from and completed_at < :to)
                           as done_today
                from orders)
            select s.total as total_work_orders, s.pending as pending_work_orders,
                   s.accepted as accepted_work_orders, s.in_progress as in_progress_work_orders,
                   s.active as active_work_orders, s.paused as paused_work_orders,
                   s.blocked as blocked_work_orders, s.completed as completed_work_orders,
                   s.done_today as done_today_work_orders,
                   (select count(*) from batch b where b.work_order_id in (select id from orders)) as total_batches,
                   (select count(*) from batch b where b.status = 'IN_PROGRESS'
                       and b.work_order_id in (select id from orders)) as active_batches,
                   (select count(*) from unsolved) as open_issues,
                   (select count(*) from unsolved where is_blocking) as blocking_issues,
                   (select count(*) from unsolved where severity = 'CRITICAL') as critical_issues,
                   (select count(*) from line where is_active and (:all or id = any(:scope))
                       and (cardinality(:lines) = 0 or id = any(:lines))) as active_lines
            from by_status s""";

    private static final String CAPTIONS = """
            with orders as (
                select o.status, o.created_at, o.completed_at, o.blocked_at, o.due_date, o.line_id, l.is_active
                from work_order o left join line l on l.id = o.line_id
                where (:all or o.line_id = any(:scope)) and (cardinality(:lines) = 0 or o.line_id = any(:lines))
                  and (o.status not in ('DONE', 'REJECTED', 'CANCELLED') or o.completed_at >= :yesterday)),
            unsolved as (
                select i.status, i.reported_at, t.is_blocking from issue i
                join issue_type t on t.id = i.issue_type_id
                left join work_order o on o.id = i.work_order_id
                where i.status in ('OPEN', 'ACKNOWLEDGED')
                  and (:all or coalesce(o.line_id, i.line_id) = any(:scope))
                  and (cardinality(:lines) = 0 or coalesce(o.line_id, i.line_id) = any(:lines)))
            select o.*, u.* from (
                select count(*) filter (where status = 'IN_PROGRESS') as running_work_orders,
                       count(*) filter (where due_date < :today and status <> 'DONE') as overdue_work_orders,
                       min(created_at) filter (where status = 'PENDING') as oldest_pending_since,
                       min(blocked_at) filter (where status = 'BLOCKED') as longest_blocked_since,
                       count(distinct line_id) filter (where status = 'BLOCKED') as blocked_lines,
                       count(*) filter (where status = 'DONE' and completed_at < :from) as done_yesterday,
                       count(distinct line_id) filter (where status = 'IN_PROGRESS' and is_active) as running_lines
                from orders) o,
                (select count(*) filter (where status = 'OPEN') as unacknowledged_issues,
                        count(*) filter (where status = 'OPEN' and is_blocking) as unacknowledged_blocking,
                        min(reported_at) filter (where status = 'OPEN' and is_blocking)
                            as unacknowledged_blocking_since
                 from unsolved) u""";

    @Inject
    Database database;

    @Inject
    LinesOfReader lines;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * The figures of some lines.
     *
     * @param lineIds none for all the actor may see
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public Overview overview(Set<Long> lineIds) {
        lines.require(lineIds);
        return database.read(handle ->
                bind(handle.createQuery(FIGURES), lineIds).mapTo(Overview.class).one());
    }

    /**
     * The figures with what explains them.
     *
     * @param lineId one line; null for all the actor may see
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public OverviewDetails details(@Nullable Long lineId) {
        return detailsOf(lineId == null ? Set.of() : Set.of(lineId));
    }

    /**
     * The figures of some lines with what explains them.
     *
     * @param lineIds none for all the actor may see
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public OverviewDetails detailsOf(Set<Long> lineIds) {
        var figures = overview(lineIds);
        var captions = database.read(handle -> bind(handle.createQuery(CAPTIONS), lineIds)
                .mapTo(OverviewDetails.Captions.class)
                .one());
        return new OverviewDetails(figures, captions, clock.instant());
    }

    private Query bind(Query query, Set<Long> lineIds) {
        var zone = settings.plantZone();
        var today = LocalDate.now(clock.withZone(zone));
        return lines.bind(query, lineIds)
                .bind("today", today)
                .bind("yesterday", today.minusDays(1).atStartOfDay(zone).toInstant())
                .bind("from", today.atStartOfDay(zone).toInstant())
                .bind("to", today.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
