package org.openmes.workorder;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** What orders must ask of their batches; implemented by the feature that owns them. */
public interface OrderBatches {
    /** Sums and states of the batches of an order whose row is locked. */
    BatchTotals totals(long orderId);

    /** The same of each of these orders by its key; an order without batches is missing. */
    Map<Long, BatchTotals> totals(Collection<Long> orderIds);

    /** Cancels the open batches of the order with their open steps, because the order ends. */
    void cancelOpen(LockedOrder order);

    /**
     * Batches in numbers.
     *
     * @param count all batches, cancelled ones too
     * @param producedDone the sum of what the finished batches produced
     * @param targetOpen the sum of the targets of pending and running batches
     * @param everStarted whether a step of any batch was ever started
     * @param batchRunning whether a batch is IN_PROGRESS
     * @param batchOpen whether a batch is PENDING or IN_PROGRESS
     * @param stepRunning whether a step is IN_PROGRESS
     */
    record BatchTotals(
            long count,
            BigDecimal producedDone,
            BigDecimal targetOpen,
            boolean everStarted,
            boolean batchRunning,
            boolean batchOpen,
            boolean stepRunning) {
        /** Those of an order without batches. */
        static final BatchTotals NONE =
                new BatchTotals(0, BigDecimal.ZERO, BigDecimal.ZERO, false, false, false, false);

        /** Whether an order is done by what its batches have made: it runs, its plan is reached, and no batch runs. */
        boolean completes(LockedOrder order) {
            return order.status() == WorkOrderStatus.IN_PROGRESS
                    && !batchRunning
                    && order.producedQty().compareTo(order.plannedQty()) >= 0;
        }

        /** The same without the target of one open batch. */
        public BatchTotals without(BigDecimal target) {
            return new BatchTotals(
                    count,
                    producedDone,
                    targetOpen.subtract(target),
                    everStarted,
                    batchRunning,
                    batchOpen,
                    stepRunning);
        }
    }
}
