package org.openmes.workorder;

import java.util.List;
import org.openmes.workorder.OrderBatches.BatchTotals;

/**
 * What the guards of an order must know besides the order itself.
 *
 * @param blockingTitles the titles of its open blocking issues
 * @param lineActive whether its line, if any, may take work
 * @param typeAllowed whether its line may make its product type
 */
record OrderFacts(BatchTotals batches, List<String> blockingTitles, boolean lineActive, boolean typeAllowed) {
    /** What decides about editing: nothing but the batches. */
    static OrderFacts ofBatches(BatchTotals batches) {
        return new OrderFacts(batches, List.of(), true, true);
    }

    /** Whether an open issue blocks the order. */
    boolean isHindered() {
        return !blockingTitles.isEmpty();
    }
}
