package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        long version) {}
