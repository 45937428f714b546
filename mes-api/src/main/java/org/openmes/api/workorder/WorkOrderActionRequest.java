package org.openmes.api.workorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an action on an order; each action takes what it needs.
 *
 * @param reason required to reject, cancel, reopen, block and unblock; optional to pause
 * @param producedQty required to complete
 */
public record WorkOrderActionRequest(
        @Nullable String reason,
        @Nullable BigDecimal producedQty,
        @Nullable Long version) {}
