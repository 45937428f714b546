package org.openmes.workorder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.LastChange;

/**
 * What of an order changes with its batches, steps and issues, as their events carry it beside their own fields: the
 * order may have no event of its own then.
 */
public record OrderProgress(
        long id,
        WorkOrderStatus status,
        BigDecimal producedQty,
        BigDecimal adjustmentQty,
        BigDecimal machineQty,
        @Nullable Instant unblockedAt,
        @Nullable Long unblockedBy,
        @JsonUnwrapped LastChange lastChange) {

    static OrderProgress of(WorkOrder order) {
        return new OrderProgress(
                order.id(),
                order.status(),
                order.producedQty(),
                order.quantities().adjustmentQty(),
                order.quantities().machineQty(),
                order.block().unblockedAt(),
                order.block().unblockedBy(),
                order.lastChange());
    }
}
