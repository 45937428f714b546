package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;

/** Every field of an order at one moment: what an event carries so that a consumer can rebuild the row. */
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
        @Nullable ProcessSnapshot processSnapshot,
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
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        long version) {

    static WorkOrderState of(WorkOrder order) {
        var fields = order.fields();
        var at = order.milestones();
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
                order.snapshot().orElse(null),
                order.source(),
                order.externalRef(),
                at.createdAt(),
                at.createdBy(),
                at.acceptedAt(),
                at.acceptedBy(),
                at.startedAt(),
                at.completedAt(),
                order.block().blockedAt(),
                order.block().blockedBy(),
                order.block().blockReason(),
                order.block().unblockedAt(),
                order.block().unblockedBy(),
                order.updatedAt(),
                order.updatedBy(),
                order.version());
    }
}
