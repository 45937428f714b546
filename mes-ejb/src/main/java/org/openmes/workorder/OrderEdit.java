package org.openmes.workorder;

import java.util.Objects;

/** A change of an order that the rules allow. */
record OrderEdit(WorkOrderFields before, WorkOrderFields after) {
    boolean changesAnything() {
        return !before.equals(after);
    }

    boolean changesType() {
        return !Objects.equals(before.productTypeId(), after.productTypeId());
    }

    boolean changesNumber() {
        return !before.orderNo().equalsIgnoreCase(after.orderNo());
    }

    /** Whether the produced quantity, or what it means, has to be looked at again. */
    boolean changesCount() {
        return before.plannedQty().compareTo(after.plannedQty()) != 0
                || before.countingSource() != after.countingSource();
    }
}
