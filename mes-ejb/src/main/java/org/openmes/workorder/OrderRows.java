package org.openmes.workorder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CommonTexts;
import org.openmes.shared.Database;
import org.openmes.shared.JsonText;

/** Writes thousands of orders by a few statements, past the entity manager. */
@ApplicationScoped
class OrderRows {
    /** So many are written by one statement. */
    private static final int CHUNK = 1000;

    private static final String STATED = """
            order_no, product_name, planned_qty, line_id, product_type_id, priority, due_date, week_number, month_number,
            production_year, description, extra_data, status, counting_source, line_status_id, updated_at, updated_by""";

    private static final String HAPPENED = """
            produced_qty, adjustment_qty, machine_qty, status_before_block, status_reason, accepted_at, accepted_by,
            started_at, completed_at, blocked_at, blocked_by, block_reason, unblocked_at, unblocked_by, version""";

    /** All columns that a change may touch, besides the process. */
    static final List<String> CHANGING = Stream.of(STATED, HAPPENED)
            .flatMap(columns -> Stream.of(columns.split(",\\s+")))
            .toList();

    /** In the rows that are sent the place of a process stands for it. The sub-select is there to read them only once. */
    private static final String PROCESS = "(select cast(:processes as jsonb)) -> cast(r.process_snapshot as integer)";

    private static final String SENT = "json_populate_recordset(cast(null as work_order), cast(:rows as json)) r";

    /** What a new order has besides is the same for all and stands in the schema. */
    private static final String INSERT = """
            insert into work_order (id, source, external_ref, created_at, created_by, %1$s, process_snapshot)
            select id, source, external_ref, created_at, created_by, %1$s, %2$s from %3$s
            on conflict do nothing
            returning id""".formatted(STATED, PROCESS, SENT);

    private static final String UPDATE = update(columns());

    private static final String UPDATE_WITH_PROCESS = update(columns() + ", process_snapshot = " + PROCESS);

    @Inject
    Database database;

    /**
     * Gives the new orders their keys and writes them. One whose number or reference somebody else has used meanwhile is
     * not written.
     *
     * @param orders by number, whatever its case: who writes the same numbers must not wait for each other
     * @return the keys of those that are written
     */
    Set<Long> insert(List<WorkOrder> orders) {
        var keys = draw(orders.size());
        for (var i = 0; i < orders.size(); i++) {
            orders.get(i).writtenUnder(keys.get(i));
        }
        var written = new HashSet<Long>();
        inChunks(
                orders,
                WorkOrder::snapshotJson,
                rows -> database.writeBeside(handle -> rows.bindTo(handle.createQuery(INSERT))
                        .mapTo(Long.class)
                        .forEach(written::add)));
        return written;
    }

    /**
     * Writes what has changed in orders that are locked with {@link ManyOrders#lockBeside}, as one change of each. A process
     * that stays is not written: it is large.
     */
    void update(ChangedOrders changed) {
        update(UPDATE, changed.withSameProcess(), order -> null);
        update(UPDATE_WITH_PROCESS, changed.withOtherProcess(), WorkOrder::snapshotJson);
    }

    private void update(String statement, List<WorkOrder> orders, Function<WorkOrder, @Nullable String> process) {
        orders.forEach(WorkOrder::changedBeside);
        inChunks(orders, process, rows -> database.writeBeside(handle -> rows.update(handle, statement)));
    }

    private List<Long> draw(int count) {
        return database.read(handle -> handle.createQuery(
                        "select nextval(pg_get_serial_sequence('work_order', 'id')) from generate_series(1, :count)")
                .bind("count", count)
                .mapTo(Long.class)
                .list());
    }

    private static String columns() {
        return CHANGING.stream().map(column -> column + " = r." + column).collect(Collectors.joining(", "));
    }

    private static String update(String columns) {
        return "update work_order w set " + columns + " from " + SENT + " where w.id = r.id";
    }

    private static void inChunks(
            List<WorkOrder> orders, Function<WorkOrder, @Nullable String> process, Consumer<Rows> write) {
        for (var from = 0; from < orders.size(); from += CHUNK) {
            write.accept(Rows.of(orders.subList(from, Math.min(orders.size(), from + CHUNK)), process));
        }
    }

    /** Orders as they go to the database: a process that several have goes once. */
    private record Rows(int count, String rows, String processes) {
        static Rows of(List<WorkOrder> orders, Function<WorkOrder, @Nullable String> process) {
            var processes = new CommonTexts();
            var rows = orders.stream()
                    .map(order -> new Row(WorkOrderState.of(order), processes.placeOf(process.apply(order))))
                    .toList();
            return new Rows(rows.size(), JsonText.writePresent(rows), processes.asArray());
        }

        <S extends SqlStatement<S>> S bindTo(S statement) {
            return statement.bind("rows", rows).bind("processes", processes);
        }

        void update(Handle handle, String statement) {
            var updated = bindTo(handle.createUpdate(statement)).execute();
            if (updated != count) {
                throw new IllegalStateException("%d of %d orders were there".formatted(updated, count));
            }
        }
    }

    private record Row(
            @JsonUnwrapped WorkOrderState order, @Nullable Integer processSnapshot) {}
}
