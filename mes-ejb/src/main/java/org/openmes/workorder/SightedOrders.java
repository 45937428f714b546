package org.openmes.workorder;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.workorder.OrderBatches.BatchTotals;

/**
 * What is known of the orders that were sent, before anything is decided about them.
 *
 * @param keys what all numbers have in common that differ in nothing but their case, by the number
 * @param stored the orders that exist, locked beside the entity manager, by that
 * @param totals of their batches, by the key of the order
 * @param takenReferences those of the external references that others have
 * @param basis what decides beside the orders themselves
 */
record SightedOrders(
        Map<String, String> keys,
        Map<String, WorkOrder> stored,
        Map<Long, BatchTotals> totals,
        Set<String> takenReferences,
        KnownBasis basis) {

    /** What stands for the number, whatever its case; null for a missing number. */
    @Nullable
    String keyOf(UpsertWorkOrder sent) {
        var number = sent.number();
        return number == null ? null : keys.get(number);
    }

    @Nullable
    WorkOrder stored(@Nullable String key) {
        return key == null ? null : stored.get(key);
    }

    BatchTotals totals(WorkOrder order) {
        return totals.getOrDefault(order.id(), BatchTotals.NONE);
    }
}
