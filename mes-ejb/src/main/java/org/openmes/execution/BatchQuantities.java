package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProductDirectory;
import org.openmes.setting.Settings;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.Quantities;
import org.openmes.shared.RuleException;
import org.openmes.shared.Violations;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderBatches.BatchTotals;
import org.openmes.workorder.OrderLimit;

/** The quantity rules of batches (spec 5.5); settings act at once. */
@ApplicationScoped
class BatchQuantities {
    @Inject
    Settings settings;

    @Inject
    ProductDirectory products;

    /** What may still be started: planned − produced in finished batches − targets of open ones. */
    static BigDecimal free(BigDecimal planned, BatchTotals totals) {
        return planned.subtract(totals.producedDone()).subtract(totals.targetOpen());
    }

    /** The target of a new batch, checked against the plan. */
    BigDecimal target(LockedOrder order, @Nullable BigDecimal target, BatchTotals totals) {
        var violations = new Violations();
        if (violations.required("target_qty", target)) {
            var decimals = decimals(order);
            Quantities.check(violations, "target_qty", target, Quantities.smallest(decimals), decimals);
        }
        violations.throwIfAny();
        var all = totals.producedDone().add(totals.targetOpen()).add(target);
        requireWithin(order, all, free(order.plannedQty(), totals), "target_qty", target);
        return target;
    }

    /** QTY_EXCEEDS_PLAN when nothing is free and no more than planned may be made. */
    Optional<DomainException> fullRefusal(LockedOrder order, BigDecimal free) {
        var smallest = Quantities.smallest(decimals(order));
        var more = order.plannedQty().subtract(free).add(smallest);
        return OrderLimit.of(settings).isExceededBy(more, order.plannedQty())
                ? Optional.of(
                        new RuleException(ErrorCode.QTY_EXCEEDS_PLAN, "target_qty", Message.of("batch.nothing_free")))
                : Optional.empty();
    }

    /** What the finished batch produced; the target when nothing is said. */
    BigDecimal produced(LockedOrder order, Batch batch, @Nullable BigDecimal given, BatchTotals totals) {
        var produced = given == null ? batch.targetQty() : given;
        checkCount(order, "produced_qty", produced);
        var free = order.plannedQty().subtract(totals.producedDone());
        requireWithin(order, totals.producedDone().add(produced), free, "produced_qty", produced);
        return produced;
    }

    /** What a finished batch really produced, checked against the plan without what it said until now. */
    BigDecimal corrected(LockedOrder order, Batch batch, @Nullable BigDecimal given, BatchTotals totals) {
        var violations = new Violations();
        violations.required("produced_qty", given);
        violations.throwIfAny();
        checkCount(order, "produced_qty", given);
        var others = totals.producedDone().subtract(batch.producedQty());
        if (given.compareTo(batch.producedQty()) > 0) {
            requireWithin(order, others.add(given), order.plannedQty().subtract(others), "produced_qty", given);
        }
        return given;
    }

    /** What was lost; nothing when nothing is said. */
    BigDecimal scrap(LockedOrder order, @Nullable BigDecimal given) {
        var scrap = given == null ? BigDecimal.ZERO : given;
        checkCount(order, "scrap_qty", scrap);
        return scrap;
    }

    private void checkCount(LockedOrder order, String field, BigDecimal quantity) {
        var violations = new Violations();
        Quantities.check(violations, field, quantity, BigDecimal.ZERO, decimals(order));
        violations.throwIfAny();
    }

    private void requireWithin(LockedOrder order, BigDecimal all, BigDecimal free, String field, BigDecimal requested) {
        if (OrderLimit.of(settings).isExceededBy(all, order.plannedQty())) {
            throw new RuleException(
                    ErrorCode.QTY_EXCEEDS_PLAN,
                    field,
                    Message.of("qty_exceeds_plan", order.plannedQty(), free.max(BigDecimal.ZERO), requested));
        }
    }

    private int decimals(LockedOrder order) {
        var type = order.productTypeId();
        return type == null
                ? Quantities.MOST_DECIMALS
                : products.type(type)
                        .map(ProductDirectory.TypeEntry::qtyDecimals)
                        .orElse(Quantities.MOST_DECIMALS);
    }
}
