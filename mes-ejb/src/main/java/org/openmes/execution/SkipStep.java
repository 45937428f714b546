package org.openmes.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A step that is left out.
 *
 * @param reason required, at most 255 characters
 * @param producedQty as {@link CompleteStep#producedQty}
 * @param scrapQty as {@link CompleteStep#scrapQty}
 */
public record SkipStep(
        @Nullable String reason,
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty) {}
