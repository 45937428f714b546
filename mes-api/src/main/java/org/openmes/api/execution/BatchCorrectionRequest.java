package org.openmes.api.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.CorrectBatch;

/**
 * What is put right about a batch; each action takes what it needs.
 *
 * @param reason required
 * @param producedQty required to correct
 * @param scrapQty what was said before when left out
 * @param scrapReason why it was lost, at most 255 characters, only with a scrap above 0; what was said before when left out
 */
public record BatchCorrectionRequest(
        @Nullable String reason,
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty,
        @Nullable String scrapReason,
        @Nullable Long version) {
    CorrectBatch toCorrection() {
        return new CorrectBatch(producedQty, scrapQty, scrapReason, reason);
    }
}
