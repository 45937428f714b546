package org.openmes.workorder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.LastChange;

/**
 * Every field of an order at one moment but its frozen process, which is large: with that beside it, what an event carries
 * so that a consumer can rebuild the row.
 */
public record WorkOrderState(
        long id,
        String orderNo,
        @Nullable String productName,
        BigDecimal plannedQty,
        BigDecimal producedQty,
        BigDecimal adjustmentQty,
        BigDecimal machineQty,
        @Nullable Long lineId,
        @Nullable Long productTypeId,
        int priority,
        @Nullable LocalDate dueDate,
        @Nullable Integer weekNumber,
        @Nullable Integer monthNumber,
        @Nullable Integer productionYear,
        @Nullable String description,
        Map<String, String> extraData,
        WorkOrderStatus status,
        @Nullable WorkOrderStatus statusBeforeBlock,
        @Nullable String statusReason,
        CountingSource countingSource,
        @Nullable Long lineStatusId,
        OrderSource source,
        @Nullable String externalRef,
        Instant createdAt,
        @Nullable Long createdBy,
        @Nullable Instant acceptedAt,
        @Nullable Long acceptedBy,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant blockedAt,
        @Nullable Long blockedBy,
        @Nullable String blockReason,
        @Nullable Instant unblockedAt,
        @Nullable Long unblockedBy,
        @JsonUnwrapped LastChange lastChange) {

    static WorkOrderState of(WorkOrder order) {
        var fields = order.fields();
        return new WorkOrderState(
                order.id(),
                fields.orderNo(),
                fields.productName(),
                fields.plannedQty(),
                order.producedQty(),
                order.quantities().adjustmentQty(),
                order.quantities().machineQty(),
                fields.lineId(),
                fields.productTypeId(),
                fields.priority(),
                fields.dueDate(),
                fields.weekNumber(),
                fields.monthNumber(),
                fields.productionYear(),
                fields.description(),
                fields.extraData(),
                order.status(),
                order.block().statusBeforeBlock(),
                order.statusReason(),
                order.countingSource(),
                order.lineStatusId(),
                order.source(),
                order.externalRef(),
                order.milestones().createdAt(),
                order.milestones().createdBy(),
                order.milestones().acceptedAt(),
                order.milestones().acceptedBy(),
                order.milestones().startedAt(),
                order.milestones().completedAt(),
                order.block().blockedAt(),
                order.block().blockedBy(),
                order.block().blockReason(),
                order.block().unblockedAt(),
                order.block().unblockedBy(),
                order.lastChange());
    }
}
