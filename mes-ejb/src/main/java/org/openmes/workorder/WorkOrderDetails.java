package org.openmes.workorder;

import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;

/**
 * One order.
 *
 * @param processSnapshot the frozen process; null when there was no template (spec 4.4)
 */
public record WorkOrderDetails(
        WorkOrderSummary order, @Nullable ProcessSnapshot processSnapshot) {}
