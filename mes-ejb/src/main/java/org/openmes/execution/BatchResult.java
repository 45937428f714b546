package org.openmes.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a batch is said to have yielded; counts only with its last open step (spec 5.5).
 *
 * @param producedQty what it produced; null when it is not said
 * @param scrapQty what was lost; 0 when absent
 * @param scrapReason why it was lost, at most 255 characters, only with a scrap; null for no reason
 * @param isAsked whether a person was to be asked: then a quantity nobody has said is refused, else it is the target
 */
public record BatchResult(
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty,
        @Nullable String scrapReason,
        boolean isAsked) {
    /** Nothing is said: the batch yields its target. */
    public static final BatchResult AS_PLANNED = reported(null, null, null);

    /** What a person has answered, who may not have known that the step was the last. */
    public static BatchResult asked(
            @Nullable BigDecimal producedQty, @Nullable BigDecimal scrapQty, @Nullable String scrapReason) {
        return new BatchResult(producedQty, scrapQty, scrapReason, true);
    }

    /** What another system reports; without a quantity it means the target (spec 17.5). */
    public static BatchResult reported(
            @Nullable BigDecimal producedQty, @Nullable BigDecimal scrapQty, @Nullable String scrapReason) {
        return new BatchResult(producedQty, scrapQty, scrapReason, false);
    }
}
