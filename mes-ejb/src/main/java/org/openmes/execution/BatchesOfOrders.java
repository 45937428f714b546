package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderBatches;

/** Answers to orders what they must know of their batches. */
@ApplicationScoped
class BatchesOfOrders implements OrderBatches {
    @Inject
    Batches batches;

    @Inject
    OpenBatches open;

    @Override
    public BatchTotals totals(long orderId) {
        return batches.totals(orderId);
    }

    @Override
    public Map<Long, BatchTotals> totals(Collection<Long> orderIds) {
        return batches.totals(orderIds);
    }

    @Override
    public void cancelOpen(LockedOrder order) {
        var steps = batches.stepsOfOpen(order.id()).stream().collect(Collectors.groupingBy(BatchStep::batchId));
        batches.openOf(order.id())
                .forEach(batch -> open.cancel(order, batch, steps.getOrDefault(batch.id(), List.of())));
    }
}
