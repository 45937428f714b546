package org.openmes.api.workorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.reference.Person;
import org.openmes.api.reference.Reference;
import org.openmes.shared.Quantities;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.OrderSource;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/**
 * An order as lists show it (spec 17.4).
 *
 * @param remainingQty never below 0
 * @param progressPercent whole percent, rounded down; may exceed 100
 */
public record WorkOrderResponse(
        long id,
        String orderNo,
        @Nullable String productName,
        @Nullable Long lineId,
        @Nullable Reference line,
        @Nullable Long productTypeId,
        @Nullable OrderedType productType,
        BigDecimal plannedQty,
        BigDecimal producedQty,
        BigDecimal remainingQty,
        int progressPercent,
        WorkOrderStatus status,
        @Nullable String statusReason,
        @Nullable Long lineStatusId,
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
        @Nullable Person acceptedBy,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable WorkOrderStatus statusBeforeBlock,
        @Nullable Instant blockedAt,
        @Nullable Person blockedBy,
        @Nullable String blockReason,
        @Nullable Instant unblockedAt,
        @Nullable Person unblockedBy,
        long version) {

    /** The product type of an order. */
    @Schema(name = "OrderedType")
    public record OrderedType(
            long id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String unitOfMeasure,
            int qtyDecimals) {
        private static @Nullable OrderedType of(WorkOrderSummary order) {
            var id = order.productTypeId();
            var decimals = order.qtyDecimals();
            return id == null || decimals == null
                    ? null
                    : new OrderedType(
                            id, order.productTypeCode(), order.productTypeName(), order.unitOfMeasure(), decimals);
        }
    }

    static WorkOrderResponse of(WorkOrderSummary order) {
        return new WorkOrderResponse(
                order.id(),
                order.orderNo(),
                order.productName(),
                order.lineId(),
                Reference.of(order.lineId(), order.lineCode(), order.lineName()),
                order.productTypeId(),
                OrderedType.of(order),
                order.plannedQty(),
                order.producedQty(),
                order.remainingQty(),
                Quantities.percent(order.producedQty(), order.plannedQty()),
                order.status(),
                order.statusReason(),
                order.lineStatusId(),
                order.priority(),
                order.dueDate(),
                order.weekNumber(),
                order.monthNumber(),
                order.productionYear(),
                order.description(),
                order.extraData(),
                order.countingSource(),
                order.source(),
                order.externalRef(),
                order.createdAt(),
                order.updatedAt(),
                order.acceptedAt(),
                Person.of(order.acceptedById(), order.acceptedByUsername(), order.acceptedByName()),
                order.startedAt(),
                order.completedAt(),
                order.hold().statusBeforeBlock(),
                order.hold().blockedAt(),
                Person.of(order.hold().blockedBy()),
                order.hold().blockReason(),
                order.hold().unblockedAt(),
                Person.of(order.hold().unblockedBy()),
                order.version());
    }
}
