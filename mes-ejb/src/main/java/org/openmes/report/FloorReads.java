package org.openmes.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.generic.GenericType;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;

/** Which orders are on the floor of a line: its own, and those whose next step is routed here (spec 15.2, 15.6). */
@ApplicationScoped
class FloorReads {
    private static final String ON_THE_FLOOR = """
            with active as (
                select * from work_order where status in ('ACCEPTED', 'IN_PROGRESS', 'PAUSED', 'BLOCKED')),
            next_step as (
                select distinct on (b.id) b.work_order_id, b.id as batch_id, b.batch_number, b.status as batch_status,
                       s.step_number, s.status as step_status, s.workstation_id
                from batch b
                join batch_step s on s.batch_id = b.id and s.status in ('PENDING', 'IN_PROGRESS')
                where b.status in ('PENDING', 'IN_PROGRESS') and b.work_order_id in (select id from active)
                order by b.id, s.step_number),
            first_step as (
                select a.id as work_order_id, cast(null as bigint) as batch_id, cast(null as integer) as batch_number,
                       cast(null as varchar) as batch_status, 1 as step_number, cast(null as varchar) as step_status,
                       cast(a.process_snapshot -> 'steps' -> 0 ->> 'workstation_id' as bigint) as workstation_id
                from active a
                where not exists (select 1 from next_step n where n.work_order_id = a.id)),
            step as (
                select n.*, w.line_id as step_line_id, w.name as workstation_name
                from (select * from next_step union all select * from first_step) n
                left join workstation w on w.id = n.workstation_id),
            place as (
                select id as work_order_id, line_id, false as routed from active where line_id = any(:lines)
                union all
                select s.work_order_id, s.step_line_id, true from step s
                join active a on a.id = s.work_order_id
                where :routing and s.step_line_id = any(:lines) and a.line_id is distinct from s.step_line_id
                group by s.work_order_id, s.step_line_id)
            select p.line_id as place_line_id, p.routed, a.id as order_id, a.order_no,
                   coalesce(a.product_name, t.name) as product, t.unit_of_measure, a.status, a.status_reason,
                   a.priority, a.due_date, a.planned_qty, a.produced_qty, a.blocked_at,
                   a.line_status_id, d.name as line_status_name, d.color as line_status_color,
                   (select coalesce(sum(b.target_qty), 0) from batch b
                    where b.work_order_id = a.id and b.status in ('PENDING', 'IN_PROGRESS')) as in_work_qty,
                   s.batch_id, s.batch_number, s.batch_status, s.step_number, s.step_status, s.workstation_id,
                   s.workstation_name, coalesce(s.step_line_id = p.line_id, false) as step_here,
                   (s.workstation_id is null or s.workstation_id = cast(:station as bigint)) is true as at_station,
                   count(*) filter (where s.workstation_id is null or s.workstation_id = cast(:station as bigint))
                       over (partition by p.line_id) as station_count,
                   count(*) over (partition by p.line_id) as open_count,
                   count(*) filter (where a.status = 'BLOCKED') over (partition by p.line_id) as blocked_count,
                   row_number() over (partition by p.line_id order by %s) as place
            from place p
            join active a on a.id = p.work_order_id
            left join product_type t on t.id = a.product_type_id
            left join line_status d on d.id = a.line_status_id
            left join lateral (
                select * from step s where s.work_order_id = a.id
                order by coalesce(s.step_line_id = p.line_id, false) desc, s.batch_status = 'IN_PROGRESS' desc,
                         s.batch_number
                limit 1) s on true""";

    /** Most urgent first; what runs before what waits before what stands still (spec 15.2). */
    private static final String BY_URGENCY = """
            a.priority desc, array_position(array['IN_PROGRESS', 'ACCEPTED', 'PAUSED', 'BLOCKED'], cast(a.status as text)),
            a.due_date asc nulls last, a.created_at, a.id""";

    /** What tells most about a line first: a stop, then what runs. */
    private static final String BY_WEIGHT = """
            array_position(array['BLOCKED', 'IN_PROGRESS', 'PAUSED', 'ACCEPTED'], cast(a.status as text)),
            s.step_status = 'IN_PROGRESS' desc nulls last, a.priority desc, a.due_date asc nulls last, a.id""";

    private static final String AT_STATION_FIRST =
            "(s.workstation_id is null or s.workstation_id = cast(:station as bigint)) is true desc, ";
    private static final int MOST = 200;

    @Inject
    Database database;

    @Inject
    Settings settings;

    /** The orders of one floor, most urgent first; at most 200, {@code openCount} tells how many there are. */
    List<FloorOrder> queue(long lineId, @Nullable Long stationId) {
        return read(BY_URGENCY, List.of(lineId), stationId, MOST);
    }

    /** As {@link #queue}; those whose next step is at the workstation, or at none in particular, come first. */
    List<FloorOrder> queueFrom(long lineId, long stationId) {
        return read(AT_STATION_FIRST + BY_URGENCY, List.of(lineId), stationId, MOST);
    }

    /** The order that tells most about each of these lines; none for a line that has nothing to do. */
    List<FloorOrder> weightiest(Collection<Long> lineIds) {
        return lineIds.isEmpty() ? List.of() : read(BY_WEIGHT, lineIds, null, 1);
    }

    /** How many orders of each of these lines wait for acceptance; a line without any is missing. */
    Map<Long, Long> waiting(Collection<Long> lineIds) {
        return database.read(handle -> handle.createQuery("""
                        select line_id, count(*) from work_order
                        where status = 'PENDING' and line_id = any(:lines) group by line_id""")
                .bind("lines", lineIds.toArray(Long[]::new))
                .setMapKeyColumn("line_id")
                .setMapValueColumn("count")
                .collectInto(new GenericType<>() {}));
    }

    private List<FloorOrder> read(String order, Collection<Long> lineIds, @Nullable Long stationId, int most) {
        var query = "select * from (" + ON_THE_FLOOR.formatted(order)
                + ") q where q.place <= :most order by q.place_line_id, q.place";
        var routing = settings.workstationRoutingEnabled();
        return database.read(handle -> handle.createQuery(query)
                .bind("lines", lineIds.toArray(Long[]::new))
                .bind("routing", routing)
                .bind("station", stationId)
                .bind("most", most)
                .mapTo(FloorOrder.class)
                .list());
    }
}
