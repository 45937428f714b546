package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineService;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Roles;

/** The one place that computes the key figures, for dashboards, pages and the API alike (spec 2.2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class OverviewService {
    private static final String FIGURES = """
            with orders as (
                select id, status, completed_at from work_order
                where (:all or line_id = any(:scope)) and (cast(:line as bigint) is null or line_id = :line)),
            unsolved as (
                select t.is_blocking, t.severity from issue i
                join issue_type t on t.id = i.issue_type_id
                left join work_order o on o.id = i.work_order_id
                where i.status in ('OPEN', 'ACKNOWLEDGED')
                  and (:all or coalesce(o.line_id, i.line_id) = any(:scope))
                  and (cast(:line as bigint) is null or coalesce(o.line_id, i.line_id) = :line)),
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
                       and (cast(:line as bigint) is null or id = :line)) as active_lines
            from by_status s""";

    @Inject
    Database database;

    @Inject
    LineService lines;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * The figures of the actor's lines, or of one of them.
     *
     * @param lineId one line; null for all the actor may see
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    public Overview overview(@Nullable Long lineId) {
        if (lineId != null) {
            lines.get(lineId);
        }
        var scope = current.get().lines();
        var zone = settings.plantZone();
        var today = LocalDate.now(clock.withZone(zone));
        return database.read(handle -> handle.createQuery(FIGURES)
                .bind("all", scope.all())
                .bind("scope", scope.ids().toArray(Long[]::new))
                .bind("line", lineId)
                .bind("from", today.atStartOfDay(zone).toInstant())
                .bind("to", today.plusDays(1).atStartOfDay(zone).toInstant())
                .mapTo(Overview.class)
                .one());
    }
}
