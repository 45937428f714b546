package org.openmes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.openmes.shared.Database;

/**
 * Holds the event log against the tables, as a reader would who has nothing but the events (spec 11.5): what they tell of
 * each record, the later over the earlier, must be its row.
 */
@ApplicationScoped
public class EventReplay {
    private static final String ORDERS = "select id from work_order where line_id = any(:lines)";

    private static final List<Kind> KINDS = List.of(
            new Kind("WorkOrder", "work_order", """
                    select id as event_id, entity_id as id, payload as state from event where entity_type = 'WorkOrder'
                    union all
                    select id, cast(payload -> 'work_order' ->> 'id' as bigint), payload -> 'work_order' from event
                    where payload -> 'work_order' ->> 'id' is not null""", "t.line_id = any(:lines)"),
            new Kind("Batch", "batch", """
                    select id as event_id, entity_id as id, payload - 'steps' - 'work_order' as state from event
                    where entity_type = 'Batch'
                    union all
                    select id, cast(payload -> 'batch' ->> 'id' as bigint), payload -> 'batch' from event
                    where entity_type = 'BatchStep'""", "t.work_order_id in (" + ORDERS + ")"),
            new Kind("BatchStep", "batch_step", """
                    select id as event_id, entity_id as id, payload - 'batch' - 'work_order' as state from event
                    where entity_type = 'BatchStep'
                    union all
                    select e.id, cast(s.value ->> 'id' as bigint), s.value
                    from event e cross join lateral jsonb_array_elements(e.payload -> 'steps') s
                    where e.entity_type = 'Batch'""", """
                    t.batch_id in (select b.id from batch b where b.work_order_id in (""" + ORDERS + "))"),
            new Kind("Issue", "issue", """
                    select id as event_id, entity_id as id, payload - 'attachments' - 'work_order' as state from event
                    where entity_type = 'Issue'""", "t.line_id = any(:lines) or t.work_order_id in (" + ORDERS + ")"));

    private static final String DIFFERENCES = """
            with event as (select * from event_log where line_id = any(:lines)),
            told as (%1$s),
            field as (
                select distinct on (t.id, f.key) t.id, f.key, f.value
                from told t cross join lateral jsonb_each(t.state) f
                where t.id not in (select entity_id from event where entity_type = :type
                                   and event_type in ('WORK_ORDER_DELETED', 'ISSUE_DELETED'))
                order by t.id, f.key, t.event_id desc),
            whole as (select id, jsonb_object_agg(key, value) as state from field group by id),
            rebuilt as (
                select w.id, to_jsonb(jsonb_populate_record(cast(null as %2$s), w.state)) as state
                from whole w),
            stored as (select t.id, to_jsonb(t) as state from %2$s t where %3$s)
            select :type || ' ' || coalesce(s.id, r.id) || ' ' || case
                when s.id is null then 'has no row'
                when r.id is null then 'was never told'
                else (select string_agg(f.key || ' is ' || cast(f.value as text) || ', told '
                          || cast(r.state -> f.key as text), '; ' order by f.key)
                      from jsonb_each(s.state) f where f.value is distinct from r.state -> f.key) end
            from stored s full join rebuilt r on r.id = s.id
            where s.state is distinct from r.state order by 1 limit 5""";

    @Inject
    Database database;

    /**
     * A kind of record that events rebuild.
     *
     * @param told the states of records that events tell, as event_id, id and state
     * @param ofLines which rows of the table t are of these lines
     */
    private record Kind(String type, String table, String told, String ofLines) {}

    /** What does not agree of all that was ever on these lines, a sentence for each; at most five for each kind. */
    public List<String> differences(Collection<Long> lines) {
        var differences = new TreeSet<String>();
        for (var kind : KINDS) {
            differences.addAll(database.read(
                    handle -> handle.createQuery(DIFFERENCES.formatted(kind.told(), kind.table(), kind.ofLines()))
                            .bind("type", kind.type())
                            .bind("lines", lines.toArray(Long[]::new))
                            .mapTo(String.class)
                            .list()));
        }
        return List.copyOf(differences);
    }
}
