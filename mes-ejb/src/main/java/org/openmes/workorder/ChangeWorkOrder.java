package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.openmes.shared.Change;

/** A partial update of an order; absent fields keep their value, null clears an optional one (spec 5.4). */
public record ChangeWorkOrder(
        Change<String> orderNo,
        Change<String> productName,
        Change<BigDecimal> plannedQty,
        Change<Long> lineId,
        Change<Long> productTypeId,
        Change<Integer> priority,
        Change<LocalDate> dueDate,
        Change<Integer> weekNumber,
        Change<Integer> monthNumber,
        Change<Integer> productionYear,
        Change<String> description,
        Change<Map<String, String>> extraData,
        Change<CountingSource> countingSource) {
    /** Only where and when; the rest stays. */
    static ChangeWorkOrder ofPlan(Change<LocalDate> dueDate, Change<Long> lineId) {
        Change<Integer> number = Change.absent();
        Change<String> text = Change.absent();
        return new ChangeWorkOrder(
                text,
                text,
                Change.absent(),
                lineId,
                Change.absent(),
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
