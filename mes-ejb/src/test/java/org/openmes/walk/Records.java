package org.openmes.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.openmes.shared.Database;

/** Reads what the database holds of an order and what a request has left in both logs. */
@ApplicationScoped
class Records {
    private static final String ORDER = """
            select o.status || ' before ' || coalesce(o.status_before_block, '-')
                || case when o.block_reason is not null then ' by hand' else '' end
                || case when o.unblocked_at is not null then ' lifted' else '' end
                || ' interval ' || coalesce((select string_agg(i.kind, '+') from work_order_interval i
                                             where i.work_order_id = o.id and i.ended_at is null), '-')
                || ' produced ' || round(o.produced_qty) || ' of ' || round(o.planned_qty)
                || ' adjusted ' || round(o.adjustment_qty) || ' machines ' || round(o.machine_qty) || chr(10)
                || coalesce((select string_agg(b.batch_number || ':' || b.status || ' ' || round(b.produced_qty) || '/'
                        || round(b.target_qty) || case when b.started_at is null then ' waiting [' else ' started [' end
                        || (select string_agg(s.status, ',' order by s.step_number) from batch_step s
                            where s.batch_id = b.id) || ']', chr(10) order by b.batch_number)
                    from batch b where b.work_order_id = o.id), '') || chr(10)
                || coalesce((select string_agg(i.id || ':' || i.status || ':' || i.issue_type_id, chr(10) order by i.id)
                    from issue i where i.work_order_id = o.id), '')
            from work_order o where o.id = :id""";

    private static final String OVERLAPS = """
            select count(*) from work_order_interval a join work_order_interval b
                on a.work_order_id = b.work_order_id and a.id < b.id
               and a.started_at < coalesce(b.ended_at, 'infinity') and b.started_at < coalesce(a.ended_at, 'infinity')
            where a.work_order_id = :id""";

    private static final String LAST = "select coalesce(max(id), 0) from %s";

    private static final String EVENTS = """
            select event_type || ' ' || entity_id from event_log where id > :after and request_id = :request""";

    private static final String ENTRIES = """
            select entity_type || ' ' || case entity_type when 'WorkOrderInterval' then action
                when 'Setting' then entity_label else cast(entity_id as text) end
            from audit_log where id > :after and request_id = :request""";

    @Inject
    Database database;

    String order(long id) {
        return database.read(handle ->
                handle.createQuery(ORDER).bind("id", id).mapTo(String.class).one());
    }

    long overlaps(long orderId) {
        return database.count(OVERLAPS, orderId);
    }

    Map<String, Integer> events(String request, long after) {
        return counted(EVENTS, request, after);
    }

    Map<String, Integer> entries(String request, long after) {
        return counted(ENTRIES, request, after);
    }

    long last(String log) {
        return database.read(handle ->
                handle.createQuery(LAST.formatted(log)).mapTo(Long.class).one());
    }

    private Map<String, Integer> counted(String query, String request, long after) {
        var counts = new TreeMap<String, Integer>();
        database.read(handle -> handle.createQuery(query)
                        .bind("request", request)
                        .bind("after", after)
                        .mapTo(String.class)
                        .list())
                .forEach(line -> counts.merge(line, 1, Integer::sum));
        return counts;
    }
}
