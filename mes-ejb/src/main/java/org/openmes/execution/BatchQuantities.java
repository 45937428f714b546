package org.openmes.execution;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.OrderBatches.BatchTotals;
import org.openmes.workorder.OrderPlan;

/**
 * The quantity rules of batches (spec 5.5).
 *
 * @param plan of their order
 * @param totals of all batches of the order
 */
record BatchQuantities(OrderPlan plan, BatchTotals totals) {
    private static final String PRODUCED = "produced_qty";

    /** What may still be started: planned − produced in finished batches − targets of open ones. */
    static BigDecimal free(BigDecimal planned, BatchTotals totals) {
        return planned.subtract(totals.producedDone()).subtract(totals.targetOpen());
    }

    /** The target of a new batch, checked against the plan. */
    BigDecimal target(@Nullable BigDecimal given) {
        var target = plan.something("target_qty", given);
        var all = totals.producedDone().add(totals.targetOpen()).add(target);
        plan.requireWithin(all, free(plan.planned(), totals), "target_qty", target);
        return target;
    }

    /** QTY_EXCEEDS_PLAN when not even the smallest quantity may be made besides what is made and in work. */
    Optional<DomainException> fullRefusal() {
        var more = totals.producedDone().add(totals.targetOpen()).add(plan.smallest());
        return plan.limit().isExceededBy(more, plan.planned())
                ? Optional.of(
                        new RuleException(ErrorCode.QTY_EXCEEDS_PLAN, "target_qty", Message.of("batch.nothing_free")))
                : Optional.empty();
    }

    /** What the finished batch produced; the target when nothing is said and nobody was to be asked. */
    BigDecimal produced(Batch batch, BatchResult result) {
        var given = result.producedQty();
        if (given == null && result.isAsked()) {
            throw ValidationException.of(PRODUCED, "batch.produced_unasked");
        }
        var produced = plan.count(PRODUCED, given == null ? batch.targetQty() : given);
        var free = plan.planned().subtract(totals.producedDone());
        plan.requireWithin(totals.producedDone().add(produced), free, PRODUCED, produced);
        return produced;
    }

    /** What a finished batch really produced, checked against the plan without what it said until now. */
    BigDecimal corrected(Batch batch, @Nullable BigDecimal given) {
        var produced = plan.count(PRODUCED, given);
        if (produced.compareTo(batch.producedQty()) > 0) {
            var others = totals.producedDone().subtract(batch.producedQty());
            plan.requireWithin(others.add(produced), plan.planned().subtract(others), PRODUCED, produced);
        }
        return produced;
    }

    /** What was lost, and why; nothing when nothing is said. */
    Scrap scrap(@Nullable BigDecimal given, @Nullable String reason) {
        return Scrap.said(plan.count("scrap_qty", given == null ? BigDecimal.ZERO : given), reason);
    }

    /** What a finished batch really lost; what is not said stays as it was. */
    Scrap correctedScrap(Batch batch, @Nullable BigDecimal given, @Nullable String reason) {
        return scrap(given == null ? batch.scrapQty() : given, reason).or(batch.scrapReason());
    }
}
