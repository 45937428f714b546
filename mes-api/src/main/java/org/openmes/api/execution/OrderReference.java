package org.openmes.api.execution;

import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchDetails;
import org.openmes.workorder.WorkOrderStatus;

/** The order of a batch, with its status now. */
public record OrderReference(
        long id,
        String orderNo,
        WorkOrderStatus status,
        @Nullable Long lineId) {
    static OrderReference of(BatchDetails.Head batch) {
        return new OrderReference(batch.workOrderId(), batch.orderNo(), batch.orderStatus(), batch.lineId());
    }
}
