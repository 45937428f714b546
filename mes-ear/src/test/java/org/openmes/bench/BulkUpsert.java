package org.openmes.bench;

import java.io.StringReader;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * Many orders in one call over the interface, beside {@code COPY} and one statement that creates or changes the same orders
 * in the same tables, with triggers, ledger and events as for the server. The statement checks nothing.
 */
final class BulkUpsert {
    private static final double GOAL = 2;
    private static final double FLOOR = 3;

    private static final String STAGE = """
            create temp table staged (order_no text, product_name text, planned_qty numeric, line_code text, type_code text,
                priority integer, due_date date, description text, external_ref text, customer text)
            on commit delete rows""";

    private static final String WHO = """
            select set_config('openmes.audit', '{"user_label":"bench","via":"API","request_id":"bench"}', true)""";

    private static final String UPSERT = """
            with model as materialized (
                select product_type_id, process_snapshot from work_order where order_no like 'MODEL-%'),
            written as (
                insert into work_order (order_no, product_name, planned_qty, line_id, product_type_id, priority, due_date,
                        description, extra_data, status, source, external_ref, process_snapshot, line_status_id,
                        created_at, updated_at, updated_by)
                select s.order_no, s.product_name, s.planned_qty, l.id, p.id, s.priority, s.due_date,
                       s.description, jsonb_build_object('customer', s.customer), 'PENDING', 'API', s.external_ref,
                       m.process_snapshot, (select id from line_status where is_default and line_id is null),
                       now(), now(), 'bench'
                from staged s
                join line l on lower(l.code) = lower(s.line_code)
                join product_type p on lower(p.code) = lower(s.type_code)
                join model m on m.product_type_id = p.id
                on conflict (lower(order_no)) do update
                set product_name = excluded.product_name, planned_qty = excluded.planned_qty,
                    line_id = excluded.line_id, product_type_id = excluded.product_type_id,
                    priority = excluded.priority, due_date = excluded.due_date, description = excluded.description,
                    extra_data = excluded.extra_data, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
                    version = work_order.version + 1
                returning *, xmax = 0 as is_new)
            insert into event_log (created_at, event_type, entity_type, entity_id, entity_key, line_id, user_label, via,
                    request_id, payload)
            select now(), case when is_new then 'WORK_ORDER_CREATED' else 'WORK_ORDER_UPDATED' end, 'WorkOrder', id,
                   order_no, line_id, 'bench', 'API', 'bench', to_jsonb(w) - 'is_new'
            from written w""";

    private final MeasuredPlant plant;
    private final Sizes sizes;
    private final Report report;
    private int calls;

    BulkUpsert(MeasuredPlant plant, Sizes sizes, Report report) {
        this.plant = plant;
        this.sizes = sizes;
        this.report = report;
    }

    /** As many orders as one call takes, new and then changed. */
    void measure() throws Exception {
        try (var connection = plant.access().superuser()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(STAGE);
            }
            connection.commit();
            var medians = Timing.medians(
                    sizes.rounds(),
                    List.of(
                            bySql(connection, "S", 3),
                            byRest("R", 3, "created"),
                            bySql(connection, "S", 5),
                            byRest("R", 5, "updated")));
            report.print("");
            report.print(
                    "%d orders in one call; medians in milliseconds; REST as a multiple of COPY and upsert",
                    sizes.few());
            print("new", medians.get(0), medians.get(1));
            print("changed", medians.get(2), medians.get(3));
        }
    }

    private void print(String what, double sql, double rest) {
        var times = rest / sql;
        var verdict = times <= GOAL ? "goal" : times <= FLOOR ? "floor" : "MISSED";
        report.print("  %-8s SQL %7.0f, REST %7.0f, %.2f times %s", what, sql, rest, times, verdict);
    }

    /** Four works are one turn: each turn has numbers of its own, new in its first half and known in its second. */
    private int turn() {
        return calls++ / 4;
    }

    private Callable<?> bySql(Connection connection, String start, int priority) {
        return () -> {
            var rows = each(
                    (turn, i) -> String.join(
                                    "\t",
                                    number(start, turn, i),
                                    "Product " + product(i),
                                    "10",
                                    "LINE-" + (product(i) + 1),
                                    "TYPE-" + product(i),
                                    String.valueOf(priority),
                                    "2090-01-02",
                                    "For customer " + i,
                                    "REF-" + number(start, turn, i),
                                    "Customer " + i)
                            + "\n",
                    "");
            try (var statement = connection.createStatement()) {
                statement.execute(WHO);
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy staged from stdin", new StringReader(rows));
                statement.execute("analyze staged");
                statement.execute(UPSERT);
            }
            connection.commit();
            return null;
        };
    }

    private Callable<?> byRest(String start, int priority, String result) {
        return () -> {
            var orders = each(
                    (turn, i) -> """
                    {"order_no":"%1$s","product_name":"Product %2$d","planned_qty":10,"line_code":"LINE-%3$d",
                     "product_type_code":"TYPE-%2$d","priority":%4$d,"due_date":"2090-01-02","external_ref":"REF-%1$s",
                     "description":"For customer %5$d","extra_data":{"customer":"Customer %5$d"}}""".formatted(number(start, turn, i), product(i), product(i) + 1, priority, i), ",");
            var answer = plant.erp().postText("work-orders/bulk", "{\"orders\":[" + orders + "]}");
            if (!answer.contains("\"" + result + "\":" + sizes.few())) {
                throw new IllegalStateException(answer.substring(0, 500));
            }
            return null;
        };
    }

    /** One of the orders of a turn, in the form in which it is sent. */
    @FunctionalInterface
    private interface Form {
        String of(int turn, int number);
    }

    private String each(Form form, String between) {
        var turn = turn();
        return IntStream.range(0, sizes.few()).mapToObj(i -> form.of(turn, i)).collect(Collectors.joining(between));
    }

    private static String number(String start, int turn, int i) {
        return "BULK-%s-%d-%05d".formatted(start, turn, i);
    }

    private static int product(int i) {
        return i % Order.PRODUCTS;
    }
}
