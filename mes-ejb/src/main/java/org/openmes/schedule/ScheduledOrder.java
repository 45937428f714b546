package org.openmes.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmes.workorder.WorkOrderStatus;

/**
 * An order as the schedule shows it. Quantities in the unit of the product type.
 *
 * @param product its own name or that of its product type; null when it has neither
 * @param inWorkQty the sum of the targets of its open batches
 * @param estimatedMinutes the sum over the frozen steps; null when none of them is estimated
 */
public record ScheduledOrder(
        long id,
        String orderNo,
        @Nullable String product,
        @Nullable Long lineId,
        @Nullable String lineName,
        WorkOrderStatus status,
        int priority,
        @Nullable LocalDate dueDate,
        BigDecimal plannedQty,
        BigDecimal producedQty,
        BigDecimal inWorkQty,
        @Nullable String unitOfMeasure,
        @Nullable Integer estimatedMinutes,
        long version) {
    /** How much work of it lies ahead by its estimate; 0 when it is finished or not estimated. */
    public int plannedMinutes() {
        return status.isTerminal() || estimatedMinutes == null ? 0 : estimatedMinutes;
    }
}
