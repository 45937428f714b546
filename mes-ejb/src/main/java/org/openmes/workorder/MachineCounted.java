package org.openmes.workorder;

import java.math.BigDecimal;

/**
 * What became of a count.
 *
 * @param countedQty how much was added to the order
 * @param surplusQty how much was not, because more than the plan and its tolerance allow was made
 * @param machineQty what machines have counted for the order in all
 * @param producedQty what the order has produced by now
 */
public record MachineCounted(
        long workOrderId,
        BigDecimal countedQty,
        BigDecimal surplusQty,
        BigDecimal machineQty,
        BigDecimal producedQty,
        WorkOrderStatus status) {}
