package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;

/**
 * An order of which the sender need not know whether it exists (spec 20.1). A new one is created from it as from {@link
 * CreateWorkOrder}; of one with this number the named fields are changed as by {@link ChangeWorkOrder}.
 *
 * @param orderNo the number, any case; that of an existing order stays as it is
 * @param plannedQty required for a new order
 * @param lineCode instead of {@code lineId}
 * @param productTypeCode instead of {@code productTypeId}
 * @param externalRef the key of a new order in the system it comes from; an existing one must have the same or none
 * @param version the one that the order must still have; null when it does not matter
 */
public record UpsertWorkOrder(
        @Nullable String orderNo,
        Change<String> productName,
        Change<BigDecimal> plannedQty,
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
        @Nullable Long version) {

    /** The number without blanks around it; null when none is given. */
    @Nullable
    String number() {
        return orderNo == null || orderNo.isBlank() ? null : orderNo.strip();
    }

    /** The same with a plan, be it none: what replaces an order has to say how much. */
    UpsertWorkOrder withPlan() {
        return plannedQty.present()
                ? this
                : new UpsertWorkOrder(
                        orderNo,
                        productName,
                        Change.of(null),
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
                        version);
    }

    /** The new order that it describes. */
    CreateWorkOrder toCreation() {
        return new CreateWorkOrder(
                orderNo,
                productName.value(),
                plannedQty.value(),
                lineId.value(),
                lineCode.value(),
                productTypeId.value(),
                productTypeCode.value(),
                priority.value(),
                dueDate.value(),
                weekNumber.value(),
                monthNumber.value(),
                productionYear.value(),
                description.value(),
                Objects.requireNonNullElse(extraData.value(), Map.of()),
                countingSource.value(),
                externalRef);
    }

    /** The change of an existing order that it describes. */
    ChangeWorkOrder toChange() {
        return new ChangeWorkOrder(
                Change.absent(),
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
