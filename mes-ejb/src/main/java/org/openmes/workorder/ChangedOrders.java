package org.openmes.workorder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders that a call has changed in memory and has still to write; each once, however often it was changed. */
final class ChangedOrders {
    private final Map<WorkOrder, Boolean> refrozen = new LinkedHashMap<>();

    /** @param isRefrozen whether the order has got another process with this change, or lost it */
    void add(WorkOrder order, boolean isRefrozen) {
        refrozen.merge(order, isRefrozen, Boolean::logicalOr);
    }

    /** Those that have got another process, or lost it. */
    List<WorkOrder> withOtherProcess() {
        return with(true);
    }

    /** Those that keep their process. */
    List<WorkOrder> withSameProcess() {
        return with(false);
    }

    private List<WorkOrder> with(boolean isRefrozen) {
        return refrozen.entrySet().stream()
                .filter(entry -> entry.getValue() == isRefrozen)
                .map(Map.Entry::getKey)
                .toList();
    }
}
