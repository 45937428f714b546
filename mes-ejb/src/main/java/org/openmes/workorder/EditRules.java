package org.openmes.workorder;

import java.util.Objects;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.OrderBatches.BatchTotals;

/** Which fields of an order may change in which status (spec 5.4); terminal orders never come here. */
class EditRules {
    private final LockedOrder order;
    private final BatchTotals batches;

    EditRules(LockedOrder order, BatchTotals batches) {
        this.order = order;
        this.batches = batches;
    }

    /** Ends here at the first field that may not change so. */
    void require(WorkOrderFields before, WorkOrderFields after) {
        if (!before.orderNo().equals(after.orderNo()) && order.status() != WorkOrderStatus.PENDING) {
            throw fixed("order_no", "workorder.field_fixed", order.status());
        }
        if (!Objects.equals(before.lineId(), after.lineId()) && isUnderWay() && batches.batchOpen()) {
            throw fixed("line_id", "workorder.field_batch_open");
        }
        if (before.countingSource() != after.countingSource() && isUnderWay() && batches.batchOpen()) {
            throw fixed("counting_source", "workorder.field_batch_open");
        }
        if (after.lineId() == null && before.lineId() != null && order.status() != WorkOrderStatus.PENDING) {
            throw ValidationException.of("line_id", "workorder.line_of_accepted");
        }
        if (!Objects.equals(before.productTypeId(), after.productTypeId())) {
            requireTypeMayChange();
        }
        requirePlanCovers(after);
    }

    private void requireTypeMayChange() {
        if (isUnderWay()) {
            throw fixed("product_type_id", "workorder.field_fixed", order.status());
        }
        if (batches.count() > 0) {
            throw fixed("product_type_id", "workorder.field_batches_exist");
        }
    }

    private void requirePlanCovers(WorkOrderFields after) {
        // where a machine counts, batches may have made more than was counted
        var bound = order.producedQty().max(batches.producedDone()).add(batches.targetOpen());
        var lowered = after.plannedQty().compareTo(order.plannedQty()) < 0;
        if (lowered && after.plannedQty().compareTo(bound) < 0) {
            throw ValidationException.of("planned_qty", "workorder.planned_below", bound);
        }
    }

    private boolean isUnderWay() {
        return order.status() != WorkOrderStatus.PENDING && order.status() != WorkOrderStatus.ACCEPTED;
    }

    private static RuleException fixed(String field, String key, Object... more) {
        var arguments = more.length == 0 ? new Object[] {field} : new Object[] {field, more[0]};
        return RuleException.stateOfField(field, Message.of(key, arguments));
    }
}
