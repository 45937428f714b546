package org.openmes.api.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is put right about a batch; each action takes what it needs.
 *
 * @param reason required
 * @param producedQty required to correct
 * @param scrapQty what was said before when left out
 */
public record BatchCorrectionRequest(
        @Nullable String reason,
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty,
        @Nullable Long version) {}
