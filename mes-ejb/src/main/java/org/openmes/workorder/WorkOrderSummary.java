package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** An order as lists show it. Quantities in the unit of the product type. */
public record WorkOrderSummary(
        long id,
        String orderNo,
        @Nullable String productName,
        @Nullable Long lineId,
        @Nullable String lineCode,
        @Nullable String lineName,
        @Nullable Long productTypeId,
        @Nullable String productTypeCode,
        @Nullable String productTypeName,
        @Nullable String unitOfMeasure,
        @Nullable Integer qtyDecimals,
        BigDecimal plannedQty,
        BigDecimal producedQty,
        WorkOrderStatus status,
        @Nullable String statusReason,
        @Nullable Long lineStatusId,
        @Nullable String lineStatusName,
        int priority,
        @Nullable LocalDate dueDate,
        @Nullable Integer weekNumber,
        @Nullable Integer monthNumber,
        @Nullable Integer productionYear,
        @Nullable String description,
        Map<String, String> extraData,
        CountingSource countingSource,
        OrderSource source,
        @Nullable String externalRef,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant acceptedAt,
        @Nullable Long acceptedById,
        @Nullable String acceptedByUsername,
        @Nullable String acceptedByName,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nested OrderHold hold,
        long version) {
    /** What is still to be made; never below 0. */
    public BigDecimal remainingQty() {
        return plannedQty.subtract(producedQty).max(BigDecimal.ZERO);
    }

    /** Since when it is blocked; null when it is not. */
    public @Nullable Instant blockedAt() {
        return hold.blockedAt();
    }

    /** Why an Admin has blocked it; null when nobody has. */
    public @Nullable String blockReason() {
        return hold.blockReason();
    }

    /** When an Admin has unblocked it although issues stayed open; null when nobody has. */
    public @Nullable Instant unblockedAt() {
        return hold.unblockedAt();
    }
}
