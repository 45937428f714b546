package org.openmes.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.openmes.schedule.WeekPlan.Part;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;

/** The orders and lines of a week, of the lines the actor may see. */
@ApplicationScoped
class ScheduleReads {
    private static final String OPEN = "o.status not in ('DONE', 'REJECTED', 'CANCELLED')";

    private static final String ORDERS = """
            select o.id, o.order_no, coalesce(o.product_name, p.name) as product, o.line_id, l.name as line_name,
                   o.status, o.priority, o.due_date, o.planned_qty, o.produced_qty, p.unit_of_measure, o.version,
                   (select coalesce(sum(b.target_qty), 0) from batch b
                    where b.work_order_id = o.id and b.status in ('PENDING', 'IN_PROGRESS')) as in_work_qty,
                   (select sum(cast(s ->> 'estimated_duration_minutes' as integer))
                    from jsonb_array_elements(o.process_snapshot -> 'steps') s) as estimated_minutes,
                   count(*) over () as in_all
            from work_order o
            left join line l on l.id = o.line_id
            left join product_type p on p.id = o.product_type_id
            where (:all or o.line_id = any(:scope))\s""";

    private static final String OF_LINE = "and (cast(:line as bigint) is null or o.line_id = :line) ";
    private static final String OF_LINE_OR_NONE =
            "and (cast(:line as bigint) is null or o.line_id = :line or o.line_id is null) ";

    /** Within a cell (spec 8.1). */
    private static final String IN_A_CELL = """
            order by coalesce(array_position(array['BLOCKED', 'IN_PROGRESS', 'ACCEPTED', 'PENDING'],
                                              cast(o.status as text)), 5),
                      o.priority desc, lower(o.order_no) limit :most""";

    private static final String NEXT_FIRST = "order by o.due_date, o.priority desc, lower(o.order_no) limit :most";

    private static final String LINES = """
            select l.id, l.code, l.name, l.is_active from line l
            where (:all or l.id = any(:scope)) and (cast(:line as bigint) is null or l.id = :line)
              and (l.is_active or exists (
                  select 1 from work_order o where o.line_id = l.id and o.due_date <= :sunday
                     and (o.due_date >= :monday or :current) and %s))
            order by lower(l.code)""".formatted(OPEN);

    /** More than this nobody can look over. */
    private static final int MOST = 1000;

    private static final int MOST_BESIDE = 50;

    @Inject
    Database database;

    @Inject
    CurrentActor current;

    /** A line with its key, before its shifts are known. */
    public record Line(long id, String code, String name, boolean isActive) {}

    List<Line> lines(IsoWeek week, boolean isCurrent, @Nullable Long lineId) {
        return database.read(handle -> bound(handle.createQuery(LINES), week, lineId)
                .bind("current", isCurrent)
                .mapTo(Line.class)
                .list());
    }

    List<ScheduledOrder> due(IsoWeek week, @Nullable Long lineId, boolean finishedToo) {
        var condition = "and o.due_date between :monday and :sunday" + (finishedToo ? "" : " and " + OPEN);
        return read(OF_LINE + condition + " " + IN_A_CELL, week, lineId, MOST).orders();
    }

    List<ScheduledOrder> overdue(IsoWeek week, @Nullable Long lineId) {
        return read(OF_LINE + "and o.due_date < :monday and " + OPEN + " " + IN_A_CELL, week, lineId, MOST)
                .orders();
    }

    /** @param isCurrent whether those due before the week are shown as overdue, and so need no place here */
    Part backlog(IsoWeek week, boolean isCurrent, @Nullable Long lineId) {
        var elsewhere = isCurrent ? "o.due_date > :sunday" : "o.due_date not between :monday and :sunday";
        var condition = "and " + OPEN + " and (o.due_date is null or (o.line_id is null and " + elsewhere + "))";
        return read(OF_LINE_OR_NONE + condition + " " + IN_A_CELL, week, lineId, MOST_BESIDE);
    }

    Part later(IsoWeek week, @Nullable Long lineId) {
        var condition = "and o.due_date > :sunday and o.line_id is not null and " + OPEN;
        return read(OF_LINE + condition + " " + NEXT_FIRST, week, lineId, MOST_BESIDE);
    }

    private Part read(String which, IsoWeek week, @Nullable Long lineId, int most) {
        return database.read(handle -> {
            var rows = bound(handle.createQuery(ORDERS + which), week, lineId)
                    .bind("most", most)
                    .map((row, context) -> {
                        var order = context.findRowMapperFor(ScheduledOrder.class)
                                .orElseThrow()
                                .map(row, context);
                        return new Counted(order, row.getLong("in_all"));
                    })
                    .list();
            return new Part(
                    rows.stream().map(Counted::order).toList(),
                    rows.isEmpty() ? 0 : rows.get(0).inAll());
        });
    }

    private record Counted(ScheduledOrder order, long inAll) {}

    private Query bound(Query query, IsoWeek week, @Nullable Long lineId) {
        var scope = current.get().lines();
        return query.bind("all", scope.all())
                .bind("scope", scope.ids().toArray(Long[]::new))
                .bind("line", lineId)
                .bind("monday", week.monday())
                .bind("sunday", week.sunday());
    }
}
