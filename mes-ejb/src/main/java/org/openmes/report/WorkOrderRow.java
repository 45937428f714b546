package org.openmes.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.workorder.WorkOrderSummary;

/**
 * An order as lists draw it.
 *
 * @param inWorkQty the sum of the targets of its open batches
 * @param batch what is worked on now; null when no batch is open
 */
public record WorkOrderRow(
        WorkOrderSummary order,
        BigDecimal inWorkQty,
        @Nullable CurrentBatch batch) {}
