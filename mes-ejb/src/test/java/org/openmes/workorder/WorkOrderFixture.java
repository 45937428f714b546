package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.openmes.shared.Change;

/** Changes of orders for tests; what is not named stays. */
final class WorkOrderFixture {
    private WorkOrderFixture() {}

    static ChangeWorkOrder change(Change<BigDecimal> planned, Change<Long> line, Change<Long> product) {
        return change(Change.absent(), planned, line, product, Change.absent());
    }

    static ChangeWorkOrder priority(Integer priority) {
        return change(Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.of(priority));
    }

    static ChangeWorkOrder number(String orderNo) {
        return change(Change.of(orderNo), Change.absent(), Change.absent(), Change.absent(), Change.absent());
    }

    private static ChangeWorkOrder change(
            Change<String> orderNo,
            Change<BigDecimal> planned,
            Change<Long> line,
            Change<Long> product,
            Change<Integer> priority) {
        Change<LocalDate> due = Change.absent();
        Change<Map<String, String>> extra = Change.absent();
        Change<Integer> number = Change.absent();
        Change<String> text = Change.absent();
        return new ChangeWorkOrder(
                orderNo,
                text,
                planned,
                line,
                Change.absent(),
                product,
                Change.absent(),
                priority,
                due,
                number,
                number,
                number,
                text,
                extra,
                Change.absent());
    }
}
