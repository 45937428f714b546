package org.openmes.api.workorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands on the board.
 *
 * @param lineStatusId one of the statuses of its line; null for none
 * @param producedQty required when the order is completed by it
 */
public record BoardMoveRequest(
        @Nullable Long lineStatusId,
        @Nullable BigDecimal producedQty,
        @Nullable Long version) {}
