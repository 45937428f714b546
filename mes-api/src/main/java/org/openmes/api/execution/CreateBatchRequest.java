package org.openmes.api.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A new batch.
 *
 * @param targetQty required, unless {@code quantity} says it
 * @param quantity another name for {@code target_qty}
 */
public record CreateBatchRequest(
        @Nullable BigDecimal targetQty, @Nullable BigDecimal quantity) {
    @Nullable
    BigDecimal target() {
        return targetQty == null ? quantity : targetQty;
    }
}
