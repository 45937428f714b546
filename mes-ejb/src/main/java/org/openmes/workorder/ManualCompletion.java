package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Closing an order by hand with the quantity really produced, whoever asks for it (spec 5.3, 5.5). */
@ApplicationScoped
class ManualCompletion {
    private static final String FIELD = "produced_qty";

    @Inject
    OrderBatches batches;

    @Inject
    OrderPlans plans;

    @Inject
    Clock clock;

    /** Cancels open batches, keeps the difference to what was counted, and completes the order, which is IN_PROGRESS. */
    WorkOrderEvent complete(WorkOrder order, @Nullable BigDecimal producedQty) {
        var plan = plans.of(order);
        var quantity = plan.something(FIELD, producedQty);
        plan.requireWithin(quantity, order.plannedQty().subtract(order.producedQty()), FIELD, quantity);
        batches.cancelOpen(order);
        order.adjustTo(quantity, batches.totals(order.id()).producedDone());
        return order.complete(clock.instant());
    }
}
