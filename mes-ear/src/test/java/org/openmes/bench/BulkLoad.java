package org.openmes.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Many orders by few statements: copies of accepted orders that the interface has made, each with its batch and steps.
 * Triggers are off meanwhile, so the ledger and the log of events know nothing of them.
 */
final class BulkLoad {
    /**
     * A year of orders: most are done, some stand in the middle. A third waits to be carried out; those are alike, so that
     * the statements for one, with other keys, are the statements for another one of the same product.
     */
    private static final String NUMBERED = """
            create temp table numbered as
            select n, m.id as model_order, m.batch as model_batch, made.pick, made.created_at,
                   case when made.pick < 60 then 'DONE' when made.pick < 63 then 'CANCELLED'
                        when made.pick < 65 then 'IN_PROGRESS' else 'ACCEPTED' end as status,
                   made.created_at + interval '1 day' as started_at,
                   made.created_at + interval '1 day'
                       + make_interval(mins => 20 * 10 + (made.random / 100 %% 600)::integer) as completed_at,
                   case when made.pick < 65 then 1 + made.random / 3 %% 5 else 3 end as priority
            from generate_series(%1$d, %2$d) n
            join (select o.id, b.id as batch, row_number() over (order by o.id) - 1 as place, count(*) over () as models
                  from work_order o join batch b on b.work_order_id = o.id where o.order_no like 'MODEL-%%') m
              on m.place = n %% m.models
            cross join lateral (select abs(hashint8extended(n, %3$d)) as random) r
            cross join lateral (
                select r.random, r.random %% 100 as pick,
                       date_trunc('minute', now()) - make_interval(mins =>
                           case when r.random %% 100 < 65 then (r.random / 7 %% 525600)::integer else 0 end + 2880)
                           as created_at) made;
            create index on numbered (model_order);
            analyze numbered""";

    private static final String ORDERS = """
            insert into work_order
            select made.* from numbered n
            join work_order o on o.id = n.model_order
            cross join lateral jsonb_populate_record(o, jsonb_build_object(
                'id', %1$d + n.n, 'order_no', 'BENCH-' || lpad(n.n::text, 7, '0'), 'status', n.status,
                'priority', n.priority, 'due_date', (n.created_at + interval '21 days')::date,
                'produced_qty', case when n.status = 'DONE' then o.planned_qty else 0 end,
                'created_at', n.created_at, 'accepted_at', n.created_at + interval '2 hours', 'updated_at', n.created_at,
                'started_at', case when n.status in ('DONE', 'IN_PROGRESS') then n.started_at end,
                'completed_at', case when n.status = 'DONE' then n.completed_at end)) made""".formatted(Order.FIRST_ORDER);

    private static final String BATCHES = """
            insert into batch
            select made.* from numbered n
            join batch b on b.id = n.model_batch
            cross join lateral jsonb_populate_record(b, jsonb_build_object(
                'id', %1$d + n.n, 'work_order_id', %2$d + n.n,
                'status', case n.status when 'ACCEPTED' then 'PENDING' else n.status end,
                'produced_qty', case when n.status = 'DONE' then b.target_qty else 0 end,
                'created_at', n.created_at + interval '3 hours',
                'started_at', case when n.status in ('DONE', 'IN_PROGRESS') then n.started_at end,
                'completed_at', case when n.status = 'DONE' then n.completed_at end)) made""".formatted(Order.FIRST_BATCH, Order.FIRST_ORDER);

    private static final String STEPS = """
            insert into batch_step
            select made.* from numbered n
            join batch_step s on s.batch_id = n.model_batch
            cross join lateral (select n.status = 'DONE' or n.status = 'IN_PROGRESS' and s.step_number <= 5 as done) d
            cross join lateral jsonb_populate_record(s, jsonb_build_object(
                'id', %1$d + 10 * n.n + s.step_number - 1, 'batch_id', %2$d + n.n,
                'status', case when d.done then 'DONE' when n.status = 'CANCELLED' then 'CANCELLED' else 'PENDING' end,
                'started_at', case when d.done then n.started_at + make_interval(mins => 20 * (s.step_number - 1)) end,
                'completed_at', case when d.done then n.started_at + make_interval(mins => 20 * s.step_number - 3) end,
                'duration_seconds', case when d.done then 1020 end,
                'net_seconds', case when d.done then 1020 end,
                'started_by', case when d.done then (select max(id) from user_account) end,
                'completed_by', case when d.done then (select max(id) from user_account) end)) made""".formatted(Order.FIRST_STEP, Order.FIRST_BATCH);

    /** One problem for a hundred orders, solved long ago. */
    private static final String ISSUES = """
            insert into issue
            select made.* from numbered n
            join (select * from issue order by id limit 1) i on n.n %% 100 = 0
            cross join lateral jsonb_populate_record(i::issue, jsonb_build_object(
                'id', %1$d + n.n, 'work_order_id', %2$d + n.n, 'status', 'RESOLVED',
                'reported_at', n.started_at, 'resolved_at', n.started_at + interval '1 hour')) made""".formatted(Order.FIRST_BATCH, Order.FIRST_ORDER);

    private final Access access;
    private final int seed;

    BulkLoad(Access access, int seed) {
        this.access = access;
        this.seed = seed;
    }

    /** Orders with batches, steps and problems. */
    void whole(int from, int to) throws SQLException {
        load(from, to, ORDERS, BATCHES, STEPS, ISSUES);
    }

    /** Orders alone, to make a list longer. */
    void orders(int from, int to) throws SQLException {
        load(from, to, ORDERS);
    }

    private void load(int from, int to, String... inserts) throws SQLException {
        if (from > to) {
            return;
        }
        try (var database = access.superuser();
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(NUMBERED.formatted(from, to, seed));
            for (var insert : inserts) {
                statement.execute(insert);
            }
        }
        access.execute(
                "vacuum (analyze) work_order",
                "vacuum (analyze) batch",
                "vacuum (analyze) batch_step",
                "vacuum (analyze) issue",
                "checkpoint");
    }

    /** The orders that can be carried out, in an order that the seed decides. */
    Queue<Order> supply() throws SQLException {
        List<Order> orders = new ArrayList<>();
        try (var database = access.superuser();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select id from work_order where status = 'ACCEPTED' and id > "
                        + Order.FIRST_ORDER + " order by id")) {
            while (rows.next()) {
                orders.add(Order.ofId(rows.getLong(1)));
            }
        }
        Collections.shuffle(orders, new Random(seed));
        return new ConcurrentLinkedQueue<>(orders);
    }
}
