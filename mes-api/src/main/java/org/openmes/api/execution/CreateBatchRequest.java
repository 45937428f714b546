package org.openmes.api.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;

/**
 * A new batch.
 *
 * @param targetQty required, unless {@code quantity} says it
 * @param quantity another name for {@code target_qty}
 */
public record CreateBatchRequest(
        @Nullable BigDecimal targetQty, @Nullable BigDecimal quantity) {
    /**
     * The quantity asked for.
     *
     * @throws ValidationException when the two names say different things
     */
    @Nullable
    BigDecimal target() {
        if (targetQty != null && quantity != null && targetQty.compareTo(quantity) != 0) {
            throw ValidationException.of("quantity", "validation.contradicts", "target_qty");
        }
        return targetQty == null ? quantity : targetQty;
    }
}
