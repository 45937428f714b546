package org.openmes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.openmes.shared.Database;

/** The SQL of the analytics: each figure by one statement, whatever the range. */
@ApplicationScoped
class AnalyticsReads {
    private static final String OWN_ORDERS =
            "(:all or o.line_id = any(:scope)) and (cardinality(:lines) = 0 or o.line_id = any(:lines))";

    /** Days begin where the plant zone says; they are 23 to 25 hours long. */
    private static final String THROUGHPUT = """
            with made as (
                select b.completed_at as made_at, b.produced_qty as qty
                from batch b
                join work_order o on o.id = b.work_order_id
                where b.status = 'DONE' and b.completed_at >= :from and b.completed_at < :to
                  and o.counting_source <> 'MACHINE' and %1$s
                union all
                select c.counted_at, c.counted_qty
                from machine_count c
                join work_order o on o.id = c.work_order_id
                where c.counted_at >= :from and c.counted_at < :to and o.counting_source <> 'OPERATOR' and %1$s)
            select width_bucket(cast(floor(extract(epoch from made_at)) as bigint), :starts) as number,
                   sum(qty) as produced
            from made
            group by number""".formatted(OWN_ORDERS);

    private static final String FINISHED =
            """
            with finished as (
                select b.id as batch_id, b.batch_number, b.target_qty, b.produced_qty, b.started_at, b.completed_at,
                       b.work_order_id, o.order_no as work_order_no, o.product_name, o.product_type_id, o.line_id,
                       greatest(b.completed_at, b.started_at) as ended_at
                from batch b
                join work_order o on o.id = b.work_order_id
                where b.status = 'DONE' and b.completed_at >= :from and b.completed_at < :to and %s),
            timed as (
                select f.*, case when started_at is not null
                                 then cast(floor(extract(epoch from f.ended_at - f.started_at)) as bigint)
                            end as gross_seconds,
                       case when started_at is not null then %s end as net_seconds
                from finished f)
            """.formatted(OWN_ORDERS, NetTime.seconds("f.work_order_id", "f.started_at", "f.ended_at"));

    private static final String CYCLES = FINISHED + """
            select t.*, p.name as product_type, l.name as line_name
            from timed t
            left join product_type p on p.id = t.product_type_id
            left join line l on l.id = t.line_id
            order by t.completed_at desc, t.batch_id desc
            limit :limit""";

    private static final String CYCLE_FIGURES = FINISHED + """
            select count(*) as total_batches, coalesce(sum(produced_qty), 0) as total_produced,
                   avg(gross_seconds) as average_gross_seconds, avg(net_seconds) as average_net_seconds,
                   cast(percentile_cont(0.5) within group (order by gross_seconds) as numeric) as median_gross_seconds,
                   cast(percentile_cont(0.5) within group (order by net_seconds) as numeric) as median_net_seconds,
                   round(sum(gross_seconds) / nullif(sum(produced_qty) filter (where gross_seconds is not null), 0), 3)
                       as seconds_per_unit
            from timed""";

    private static final String STEPS = """
            select o.product_type_id, p.name as product_type, s.name as step_name, count(*) as total_completions,
                   avg(s.net_seconds) as average_seconds,
                   min(s.net_seconds) as shortest_seconds, max(s.net_seconds) as longest_seconds,
                   avg(s.estimated_duration_minutes) filter (where s.estimated_duration_minutes > 0)
                       as estimated_minutes,
                   cast(round(6000 * sum(s.estimated_duration_minutes)
                       / nullif(sum(s.net_seconds) filter (where s.estimated_duration_minutes > 0), 0)) as bigint)
                       as efficiency_percent
            from batch_step s
            join batch b on b.id = s.batch_id
            join work_order o on o.id = b.work_order_id
            left join product_type p on p.id = o.product_type_id
            where s.status = 'DONE' and s.completed_at >= :from and s.completed_at < :to and %s
            group by o.product_type_id, p.name, s.name
            order by average_seconds desc, s.name, p.name, o.product_type_id""".formatted(OWN_ORDERS);

    private static final String ISSUES = """
            select t.id as type_id, t.code as type_code, t.name as type_name, i.status, count(*) as count,
                   count(i.resolved_at) as resolved,
                   coalesce(sum(extract(epoch from i.resolved_at - i.reported_at)), 0) as seconds
            from issue i
            join issue_type t on t.id = i.issue_type_id
            left join work_order o on o.id = i.work_order_id
            where i.reported_at >= :from and i.reported_at < :to
              and (:all or coalesce(o.line_id, i.line_id) = any(:scope))
              and (cardinality(:lines) = 0 or coalesce(o.line_id, i.line_id) = any(:lines))
            group by t.id, t.code, t.name, i.status""";

    private static final String LINES = """
            with sums as (
                select o.line_id, count(*) as total,
                       count(*) filter (where o.status = 'PENDING') as pending,
                       count(*) filter (where o.status = 'ACCEPTED') as accepted,
                       count(*) filter (where o.status = 'IN_PROGRESS') as in_progress,
                       count(*) filter (where o.status = 'PAUSED') as paused,
                       count(*) filter (where o.status = 'BLOCKED') as blocked,
                       count(*) filter (where o.status = 'DONE') as completed,
                       count(*) filter (where o.status = 'REJECTED') as rejected,
                       count(*) filter (where o.status = 'CANCELLED') as cancelled,
                       sum(o.planned_qty) as planned_qty, sum(o.produced_qty) as produced_qty
                from work_order o
                where o.created_at >= :from and o.created_at < :to and %s
                group by o.line_id),
            own as (
                select o.id, o.code, o.name, o.is_active from line o
                where (:all or o.id = any(:scope)) and (cardinality(:lines) = 0 or o.id = any(:lines)))
            select l.id as line_id, l.code as line_code, l.name as line_name,
                   coalesce(s.total, 0) as total, coalesce(s.pending, 0) as pending,
                   coalesce(s.accepted, 0) as accepted, coalesce(s.in_progress, 0) as in_progress,
                   coalesce(s.paused, 0) as paused, coalesce(s.blocked, 0) as blocked,
                   coalesce(s.completed, 0) as completed, coalesce(s.rejected, 0) as rejected,
                   coalesce(s.cancelled, 0) as cancelled, coalesce(s.planned_qty, 0) as planned_qty,
                   coalesce(s.produced_qty, 0) as produced_qty
            from own l full join sums s on s.line_id = l.id
            where s.total is not null or l.is_active or cardinality(:lines) > 0
            order by l.id is null, lower(l.name), l.id""".formatted(OWN_ORDERS);

    @Inject
    LinesOfReader lines;

    @Inject
    Database database;

    /** Which orders, and which time. */
    record Selection(Set<Long> lineIds, DayRange range, ZoneId zone) {}

    List<Throughput.Day> throughput(Selection selection) {
        var days = selection.range().days();
        var starts = days.stream()
                .map(day -> day.atStartOfDay(selection.zone()).toEpochSecond())
                .toArray(Long[]::new);
        var produced = new HashMap<Integer, BigDecimal>();
        database.read(handle -> query(handle, THROUGHPUT, selection)
                        .bind("starts", starts)
                        .mapTo(Produced.class)
                        .list())
                .forEach(sum -> produced.put(sum.number() - 1, sum.produced()));
        return IntStream.range(0, days.size())
                .mapToObj(i -> new Throughput.Day(days.get(i), produced.getOrDefault(i, BigDecimal.ZERO)))
                .toList();
    }

    List<BatchCycle> cycles(Selection selection, int limit) {
        return database.read(handle -> query(handle, CYCLES, selection)
                .bind("limit", limit)
                .mapTo(BatchCycle.class)
                .list());
    }

    CycleTimes.Figures cycleFigures(Selection selection) {
        return database.read(handle -> query(handle, CYCLE_FIGURES, selection)
                .mapTo(CycleTimes.Figures.class)
                .one());
    }

    List<StepPerformance> steps(Selection selection) {
        return database.read(handle ->
                query(handle, STEPS, selection).mapTo(StepPerformance.class).list());
    }

    List<IssueStatistics.Group> issues(Selection selection) {
        return database.read(handle -> query(handle, ISSUES, selection)
                .mapTo(IssueStatistics.Group.class)
                .list());
    }

    List<ProductionByLine.Row> lines(Selection selection) {
        return database.read(handle -> query(handle, LINES, selection)
                .mapTo(ProductionByLine.Row.class)
                .list());
    }

    private Query query(Handle handle, String sql, Selection selection) {
        return lines.bind(handle.createQuery(sql), selection.lineIds())
                .bind("from", selection.range().from(selection.zone()))
                .bind("to", selection.range().to(selection.zone()));
    }

    /**
     * What one day made.
     *
     * @param number of the day in the range, from 1
     */
    public record Produced(int number, BigDecimal produced) {}
}
