package org.openmes.api.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchResult;
import org.openmes.execution.SkipStep;

/**
 * A step that is left out.
 *
 * @param reason required, at most 255 characters
 * @param producedQty counts with the last open step of the batch; its target quantity when left out
 * @param scrapQty counts with the last open step
 * @param scrapReason why it was lost, at most 255 characters; only with a scrap above 0
 */
public record SkipStepRequest(
        @Nullable String reason,
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty,
        @Nullable String scrapReason,
        @Nullable Long version) {
    SkipStep toCommand() {
        return new SkipStep(reason, BatchResult.reported(producedQty, scrapQty, scrapReason));
    }
}
