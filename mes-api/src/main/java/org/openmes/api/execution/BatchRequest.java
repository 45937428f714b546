package org.openmes.api.execution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may change in a batch that waits.
 *
 * @param targetQty required
 */
public record BatchRequest(
        @Nullable BigDecimal targetQty, @Nullable Long version) {}
