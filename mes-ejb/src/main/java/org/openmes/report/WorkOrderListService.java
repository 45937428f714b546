package org.openmes.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchStatus;
import org.openmes.shared.Database;
import org.openmes.shared.Page;
import org.openmes.shared.Roles;
import org.openmes.workorder.WorkOrderFilter;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderSummary;

/** Lists of orders with what is worked on now, by a fixed number of statements whatever their length. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class WorkOrderListService {
    private static final String OPEN_BATCHES = """
            select distinct on (b.work_order_id) b.work_order_id, b.id, b.batch_number, b.status,
                   sum(b.target_qty) over (partition by b.work_order_id) as in_work_qty
            from batch b
            where b.work_order_id = any(:orders) and b.status in ('PENDING', 'IN_PROGRESS')
            order by b.work_order_id, b.status = 'IN_PROGRESS' desc, b.batch_number""";

    @Inject
    WorkOrderService orders;

    @Inject
    RailReads rails;

    @Inject
    Database database;

    /** The orders of the actor's lines that match. */
    public Page<WorkOrderRow> list(WorkOrderFilter filter) {
        var page = orders.list(filter);
        var open = openBatches(page.items().stream().map(WorkOrderSummary::id).toList());
        var steps = rails.stepsOf(open.values().stream().map(Open::id).toList());
        var rows = page.items().stream()
                .map(order -> row(order, open.get(order.id()), steps))
                .toList();
        return new Page<>(rows, page.total(), page.request());
    }

    private static WorkOrderRow row(WorkOrderSummary order, @Nullable Open open, Map<Long, List<RailStep>> steps) {
        if (open == null) {
            return new WorkOrderRow(order, BigDecimal.ZERO, null);
        }
        var batch = new CurrentBatch(
                open.id(), open.batchNumber(), open.status(), steps.getOrDefault(open.id(), List.of()));
        return new WorkOrderRow(order, open.inWorkQty(), batch);
    }

    private Map<Long, Open> openBatches(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> handle.createQuery(OPEN_BATCHES)
                .bind("orders", orderIds.toArray(Long[]::new))
                .mapTo(Open.class)
                .collect(Collectors.toMap(Open::workOrderId, Function.identity())));
    }

    /** The open batch of an order that is worked on first. */
    public record Open(long workOrderId, long id, int batchNumber, BatchStatus status, BigDecimal inWorkQty) {}
}
