package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Fields of an order for tests, each with a value of its own. */
final class GivenFields {
    static final WorkOrderFields FULL = new WorkOrderFields(
            "WO-5",
            "Tire 195/65 R15",
            new BigDecimal("100"),
            1L,
            2L,
            4,
            LocalDate.of(2026, 5, 14),
            20,
            5,
            2026,
            "For the spring",
            Map.of("customer", "ACME"),
            CountingSource.BOTH);

    private GivenFields() {}

    /** An order of these fields, stored under 5. */
    static WorkOrder order(WorkOrderFields fields) {
        return new WorkOrder(fields, OrderSource.API, "ERP-5") {
            @Override
            public long id() {
                return 5;
            }
        };
    }

    static WorkOrderFields numbered(String orderNo) {
        return of(orderNo, FULL.plannedQty(), FULL.lineId(), FULL.productTypeId(), FULL.countingSource());
    }

    static WorkOrderFields planned(String quantity) {
        return of(FULL.orderNo(), new BigDecimal(quantity), FULL.lineId(), FULL.productTypeId(), FULL.countingSource());
    }

    static WorkOrderFields onLine(Long line) {
        return of(FULL.orderNo(), FULL.plannedQty(), line, FULL.productTypeId(), FULL.countingSource());
    }

    static WorkOrderFields ofType(Long type) {
        return of(FULL.orderNo(), FULL.plannedQty(), FULL.lineId(), type, FULL.countingSource());
    }

    static WorkOrderFields countedBy(CountingSource source) {
        return of(FULL.orderNo(), FULL.plannedQty(), FULL.lineId(), FULL.productTypeId(), source);
    }

    private static WorkOrderFields of(String orderNo, BigDecimal planned, Long line, Long type, CountingSource source) {
        return new WorkOrderFields(
                orderNo,
                FULL.productName(),
                planned,
                line,
                type,
                FULL.priority(),
                FULL.dueDate(),
                FULL.weekNumber(),
                FULL.monthNumber(),
                FULL.productionYear(),
                FULL.description(),
                FULL.extraData(),
                source);
    }
}
