package org.openmes.workorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.Quantities;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/**
 * What the plan of an order says about quantities that are named for it (spec 5.5).
 *
 * @param planned how much shall be made
 * @param decimals the decimals of its quantities, 0 to 3
 * @param limit how much may be made at most
 */
public record OrderPlan(BigDecimal planned, int decimals, OrderLimit limit) {
    /** The smallest quantity that can be made. */
    public BigDecimal smallest() {
        return Quantities.smallest(decimals);
    }

    /**
     * A quantity that must be given, and be something.
     *
     * @throws ValidationException under the field
     */
    public BigDecimal something(String field, @Nullable BigDecimal given) {
        return checked(field, given, smallest());
    }

    /**
     * A quantity that must be given, and may be nothing.
     *
     * @throws ValidationException under the field
     */
    public BigDecimal count(String field, @Nullable BigDecimal given) {
        return checked(field, given, BigDecimal.ZERO);
    }

    private BigDecimal checked(String field, @Nullable BigDecimal given, BigDecimal least) {
        var violations = new Violations();
        if (violations.required(field, given)) {
            Quantities.check(violations, field, given, least, decimals);
        }
        violations.throwIfAny();
        return given;
    }

    /**
     * Ends here when so much in all may not be made.
     *
     * @param all what there would be in all
     * @param free what is free of the plan without the request; it is told with the tolerance, as 0 when it is less
     * @throws RuleException QTY_EXCEEDS_PLAN
     */
    public void requireWithin(BigDecimal all, BigDecimal free, String field, BigDecimal requested) {
        limit.most(planned).filter(most -> all.compareTo(most) > 0).ifPresent(most -> {
            throw new RuleException(ErrorCode.QTY_EXCEEDS_PLAN, field, excess(most, free, requested));
        });
    }

    private Message excess(BigDecimal most, BigDecimal free, BigDecimal requested) {
        var left = free.add(most.subtract(planned)).max(BigDecimal.ZERO);
        return most.compareTo(planned) == 0
                ? Message.of("qty_exceeds_plan", planned, left, requested)
                : Message.of("qty_exceeds_tolerance", planned, most, left, requested);
    }
}
