package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProductDirectory;
import org.openmes.setting.Settings;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.Quantities;
import org.openmes.shared.RuleException;
import org.openmes.shared.Violations;

/** Closing an order by hand with the quantity really produced, whoever asks for it (spec 5.3, 5.5). */
@ApplicationScoped
class ManualCompletion {
    @Inject
    OrderBatches batches;

    @Inject
    ProductDirectory products;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Cancels open batches, keeps the difference to what was counted, and completes the order, which is IN_PROGRESS. */
    WorkOrderEvent complete(WorkOrder order, @Nullable BigDecimal producedQty) {
        var quantity = checked(order, producedQty);
        batches.cancelOpen(order);
        order.adjustTo(quantity, batches.totals(order.id()).producedDone());
        return order.complete(clock.instant());
    }

    private BigDecimal checked(WorkOrder order, @Nullable BigDecimal quantity) {
        var violations = new Violations();
        if (violations.required("produced_qty", quantity)) {
            var decimals = decimals(order);
            Quantities.check(violations, "produced_qty", quantity, Quantities.smallest(decimals), decimals);
        }
        violations.throwIfAny();
        if (OrderLimit.of(settings).isExceededBy(quantity, order.plannedQty())) {
            var free = order.plannedQty().subtract(order.producedQty()).max(BigDecimal.ZERO);
            throw new RuleException(
                    ErrorCode.QTY_EXCEEDS_PLAN,
                    "produced_qty",
                    Message.of("qty_exceeds_plan", order.plannedQty(), free, quantity));
        }
        return quantity;
    }

    private int decimals(WorkOrder order) {
        var type = order.productTypeId();
        return type == null
                ? Quantities.MOST_DECIMALS
                : products.type(type)
                        .map(ProductDirectory.TypeEntry::qtyDecimals)
                        .orElse(Quantities.MOST_DECIMALS);
    }
}
