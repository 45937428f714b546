package org.openmes.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The end of a step.
 *
 * @param producedQty what the batch produced; counts only with the last open step, its target when absent
 * @param scrapQty what was lost; counts only with the last open step, 0 when absent
 * @param comment at most 1000 characters
 */
public record CompleteStep(
        @Nullable BigDecimal producedQty,
        @Nullable BigDecimal scrapQty,
        @Nullable String comment) {}
