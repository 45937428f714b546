package org.openmes.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Message;

/**
 * Whether the actor may create a batch now.
 *
 * @param free what may still be started of the plan, never below 0 (spec 5.5)
 * @param reason why not; null when allowed
 */
public record BatchCreation(BigDecimal free, @Nullable Message reason) {
    public boolean allowed() {
        return reason == null;
    }
}
