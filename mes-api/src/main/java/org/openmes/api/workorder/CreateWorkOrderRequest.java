package org.openmes.api.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.CreateWorkOrder;

/**
 * A new order (spec 17.4).
 *
 * @param plannedQty required, unless {@code quantity} says it
 * @param quantity another name for {@code planned_qty}
 * @param lineCode instead of {@code line_id}
 * @param productTypeCode instead of {@code product_type_id}
 * @param countingSource who feeds the produced quantity; OPERATOR when left out
 * @param externalRef the key of the order in the system it comes from
 */
@Schema(requiredProperties = "order_no")
public record CreateWorkOrderRequest(
        @Nullable String orderNo,
        @Nullable String productName,
        @Nullable BigDecimal plannedQty,
        @Nullable BigDecimal quantity,
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
        @Nullable Map<String, String> extraData,
        @Nullable CountingSource countingSource,
        @Nullable String externalRef) {

    /**
     * The order to be created.
     *
     * @throws ValidationException when the two names of the quantity say different things
     */
    CreateWorkOrder toCommand() {
        PlannedQuantity.requireAgreement(plannedQty, quantity);
        return new CreateWorkOrder(
                orderNo,
                productName,
                plannedQty == null ? quantity : plannedQty,
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
                Objects.requireNonNullElse(extraData, Map.of()),
                countingSource,
                externalRef);
    }
}
