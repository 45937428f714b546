package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.openmes.shared.Change;
import org.openmes.shared.Violations;

/**
 * A partial update of an order; absent fields keep their value, null clears an optional one (spec 5.4).
 *
 * @param lineCode instead of {@code lineId}
 * @param productTypeCode instead of {@code productTypeId}
 */
public record ChangeWorkOrder(
        Change<String> orderNo,
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
        Change<CountingSource> countingSource) {
    GivenCodes codes() {
        return new GivenCodes(lineCode.value(), productTypeCode.value());
    }

    /** The same, with line and product type named by their keys, too; what nobody has is told under the name of the code. */
    ChangeWorkOrder byKeys(OrderReferences references, Violations violations) {
        return new ChangeWorkOrder(
                orderNo,
                productName,
                plannedQty,
                references.line(lineId, lineCode, violations),
                lineCode,
                references.type(productTypeId, productTypeCode, violations),
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

    /** The fields after the change, of which only keys of line and product type count: as {@link #byKeys} gives it. */
    WorkOrderFields on(WorkOrderFields now, Violations violations) {
        violations.required("planned_qty", plannedQty.or(now.plannedQty()));
        var extra = extraData.or(now.extraData());
        return new WorkOrderFields(
                Objects.requireNonNullElse(orderNo.or(now.orderNo()), "").strip(),
                productName.or(now.productName()),
                Objects.requireNonNullElse(plannedQty.or(now.plannedQty()), BigDecimal.ZERO),
                lineId.or(now.lineId()),
                productTypeId.or(now.productTypeId()),
                priority(now.priority()),
                dueDate.or(now.dueDate()),
                weekNumber.or(now.weekNumber()),
                monthNumber.or(now.monthNumber()),
                productionYear.or(now.productionYear()),
                description.or(now.description()),
                extra == null ? Map.of() : extra,
                Objects.requireNonNullElse(countingSource.or(now.countingSource()), CountingSource.OPERATOR));
    }

    /** What is not given stays; null goes back to the default. */
    private int priority(int now) {
        var given = priority.or(now);
        return given != null && given == 0 ? now : WorkOrderFields.priority(given);
    }

    /** Only where and when; the rest stays. */
    static ChangeWorkOrder ofPlan(Change<LocalDate> dueDate, Change<Long> lineId) {
        Change<Integer> number = Change.absent();
        Change<String> text = Change.absent();
        return new ChangeWorkOrder(
                text,
                text,
                Change.absent(),
                lineId,
                text,
                Change.absent(),
                text,
                number,
                dueDate,
                number,
                number,
                number,
                text,
                Change.absent(),
                Change.absent());
    }
}
