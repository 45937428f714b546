package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * A new order, from whichever channel (spec 5.1, 17.4).
 *
 * @param plannedQty required
 * @param lineCode instead of {@code lineId}
 * @param productTypeCode instead of {@code productTypeId}
 * @param priority null or 0 for the default 3
 * @param countingSource null for OPERATOR
 * @param externalRef the key of the order in the system it comes from; unique per source
 */
public record CreateWorkOrder(
        @Nullable String orderNo,
        @Nullable String productName,
        @Nullable BigDecimal plannedQty,
        @Nullable Long lineId,
        @Nullable String lineCode,
        @Nullable Long productTypeId,
        @Nullable String productTypeCode,
        @Nullable Integer priority,
        @Nullable LocalDate dueDate,
        @Nullable Integer weekNumber,
        @Nullable Integer monthNumber,
        @Nullable Integer productionYear,
        @Nullable String description,
        Map<String, String> extraData,
        @Nullable CountingSource countingSource,
        @Nullable String externalRef) {
    GivenCodes codes() {
        return new GivenCodes(lineCode, productTypeCode);
    }

    /**
     * The fields of the new order.
     *
     * @param foundLineId the key of the line that is named by key or code
     * @param foundTypeId the key of the product type that is named by key or code
     */
    WorkOrderFields fields(@Nullable Long foundLineId, @Nullable Long foundTypeId, Violations violations) {
        violations.required("planned_qty", plannedQty);
        return new WorkOrderFields(
                orderNo == null ? "" : orderNo.strip(),
                productName,
                Objects.requireNonNullElse(plannedQty, BigDecimal.ZERO),
                foundLineId,
                foundTypeId,
                WorkOrderFields.priority(priority),
                dueDate,
                weekNumber,
                monthNumber,
                productionYear,
                description,
                extraData,
                Objects.requireNonNullElse(countingSource, CountingSource.OPERATOR));
    }
}
