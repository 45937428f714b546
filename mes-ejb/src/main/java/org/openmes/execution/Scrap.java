package org.openmes.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/**
 * What a batch has lost, and why; told for information (spec 5.5).
 *
 * @param reason only with a quantity above 0
 */
record Scrap(BigDecimal quantity, @Nullable String reason) {
    static final Scrap NONE = new Scrap(BigDecimal.ZERO, null);
    private static final String REASON = "scrap_reason";
    private static final int LONGEST_REASON = 255;

    /** As somebody said it; a blank reason is none. */
    static Scrap said(BigDecimal quantity, @Nullable String given) {
        var reason = given == null || given.isBlank() ? null : given.strip();
        if (reason != null && quantity.signum() == 0) {
            throw ValidationException.of(REASON, "batch.scrap_reason_alone");
        }
        var violations = new Violations();
        violations.optionalText(REASON, reason, LONGEST_REASON);
        violations.throwIfAny();
        return new Scrap(quantity, reason);
    }

    /** The same with the reason that was said before, where none is said now and something is lost. */
    Scrap or(@Nullable String before) {
        return reason == null && quantity.signum() > 0 ? new Scrap(quantity, before) : this;
    }
}
