package org.openmes.workorder;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** How much of an order is produced, and where the number comes from (spec 5.5). */
@Embeddable
class OrderQuantities {
    private BigDecimal producedQty = BigDecimal.ZERO;
    private BigDecimal adjustmentQty = BigDecimal.ZERO;
    private BigDecimal machineQty = BigDecimal.ZERO;

    protected OrderQuantities() {}

    static OrderQuantities none() {
        return new OrderQuantities();
    }

    /** Produced is always recomputed from what was counted and the adjustment by hand. */
    void count(BigDecimal counted) {
        producedQty = counted.add(adjustmentQty);
    }

    /** Closing by hand: the difference to what was counted stays explainable. */
    void adjustTo(BigDecimal quantity, BigDecimal counted) {
        adjustmentQty = quantity.subtract(counted);
        count(counted);
    }

    /** What was adjusted by hand falls back to what was counted. */
    void dropAdjustment(BigDecimal counted) {
        adjustmentQty = BigDecimal.ZERO;
        count(counted);
    }

    /** What a machine has counted is added; negative to take it back. */
    void countByMachine(BigDecimal added) {
        machineQty = machineQty.add(added);
    }

    /** What was counted, by who may count for the order. */
    BigDecimal counted(CountingSource source, BigDecimal producedByBatches) {
        return switch (source) {
            case OPERATOR -> producedByBatches;
            case MACHINE -> machineQty;
            case BOTH -> producedByBatches.add(machineQty);
        };
    }

    BigDecimal producedQty() {
        return producedQty;
    }

    BigDecimal adjustmentQty() {
        return adjustmentQty;
    }

    BigDecimal machineQty() {
        return machineQty;
    }
}
