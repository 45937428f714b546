package org.openmes.api.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchResult;
import org.openmes.execution.CompleteStep;

/**
 * The end of a step.
 *
 * @param producedQty counts with the last open step of the batch; its target quantity when left out
 * @param scrapQty counts with the last open step
 * @param scrapReason why it was lost, at most 255 characters; only with a scrap above 0
 */
public record CompleteStepRequest(
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty,
        @Nullable String scrapReason,
        @Nullable String comment,
        @Nullable Long version) {
    CompleteStep toCommand() {
        return new CompleteStep(BatchResult.reported(producedQty, scrapQty, scrapReason), comment);
    }
}
