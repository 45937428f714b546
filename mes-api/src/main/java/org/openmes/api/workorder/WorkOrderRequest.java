package org.openmes.api.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.workorder.ChangeWorkOrder;
import org.openmes.workorder.CountingSource;

/**
 * What may change in an order, as far as its status allows (spec 5.4).
 *
 * @param lineCode instead of {@code line_id}
 * @param productTypeCode instead of {@code product_type_id}
 */
public record WorkOrderRequest(
        @Schema(required = true) Change<String> orderNo,
        Change<String> productName,
        @Schema(required = true) Change<BigDecimal> plannedQty,
        Change<Long> lineId,
        Change<String> lineCode,
        Change<Long> productTypeId,
        Change<String> productTypeCode,
        Change<Integer> priority,
        Change<LocalDate> dueDate,
        Change<Integer> weekNumber,
        Change<Integer> monthNumber,
        Change<Integer> productionYear,
        Change<String> description,
        Change<Map<String, String>> extraData,
        Change<CountingSource> countingSource,
        @Nullable Long version) {

    ChangeWorkOrder toChange() {
        return new ChangeWorkOrder(
                orderNo,
                productName,
                plannedQty,
                lineId,
                lineCode,
                productTypeId,
                productTypeCode,
                priority,
                dueDate,
                weekNumber,
                monthNumber,
                productionYear,
                description,
                extraData,
                countingSource);
    }
}
