package org.openmes.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a finished batch really yielded.
 *
 * @param producedQty required
 * @param scrapQty null keeps what was said
 * @param scrapReason why it was lost, at most 255 characters, only with a scrap; null keeps what was said
 * @param reason why it is corrected; required
 */
public record CorrectBatch(
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty,
        @Nullable String scrapReason,
        @Nullable String reason) {}
