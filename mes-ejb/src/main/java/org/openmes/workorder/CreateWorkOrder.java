package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        @Nullable String externalRef) {}
