package org.openmes.api.workorder;

import org.jspecify.annotations.Nullable;
import org.openmes.workorder.WorkOrderStatus;

/**
 * The status an order shall have, whatever the life cycle says.
 *
 * @param status required
 * @param reason required, at most 990 characters
 */
public record ForceStatusRequest(
        @Nullable WorkOrderStatus status,
        @Nullable String reason,
        @Nullable Long version) {}
