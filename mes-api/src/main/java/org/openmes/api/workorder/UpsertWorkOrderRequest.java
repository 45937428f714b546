package org.openmes.api.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.UpsertWorkOrder;

/**
 * An order that is created, or changed when its number exists (spec 20.1): fields that are left out stay as they are.
 *
 * @param orderNo the number, any case; where the address says it, it may be left out
 * @param plannedQty required for a new order, unless {@code quantity} says it
 * @param quantity another name for {@code planned_qty}
 * @param lineCode instead of {@code line_id}
 * @param productTypeCode instead of {@code product_type_id}
 * @param externalRef the key of a new order in the system it comes from
 * @param version the one that an existing order must still have
 */
public record UpsertWorkOrderRequest(
        @Nullable String orderNo,
        Change<String> productName,
        Change<BigDecimal> plannedQty,
        Change<BigDecimal> quantity,
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
        @Nullable String externalRef,

        @Schema(description = "The version that an existing order must still have") @Nullable
        Long version) {

    /**
     * The order that the address names.
     *
     * @param expectedVersion the one that an existing order must have; null when it does not matter
     * @throws ValidationException when body and address, or two fields of the body, say different things
     */
    UpsertWorkOrder toOrder(String numberInAddress, @Nullable Long expectedVersion) {
        if (orderNo != null && !orderNo.strip().equalsIgnoreCase(numberInAddress.strip())) {
            throw ValidationException.of("order_no", "validation.contradicts", "the address");
        }
        return named(numberInAddress, expectedVersion);
    }

    /**
     * The order that the body names.
     *
     * @throws ValidationException when two fields say different things
     */
    UpsertWorkOrder toOrder() {
        return named(orderNo, version);
    }

    private UpsertWorkOrder named(@Nullable String number, @Nullable Long expectedVersion) {
        return new UpsertWorkOrder(
                number,
                productName,
                plan(),
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
                countingSource,
                externalRef,
                expectedVersion);
    }

    private Change<BigDecimal> plan() {
        PlannedQuantity.requireAgreement(plannedQty.value(), quantity.value());
        return plannedQty.present() ? plannedQty : quantity;
    }
}
