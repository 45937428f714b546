package org.openmes.workorder;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.NamedPerson;

/**
 * What holds an order, or held it until an Admin let it go on.
 *
 * @param statusBeforeBlock where it returns to; null when it is not blocked, as {@code blockedAt}
 * @param blockedBy the Admin who has blocked it; null when issues have, as {@code blockReason}
 * @param unblockedAt when an Admin has unblocked it although issues stayed open; null when nobody has, as
 *     {@code unblockedBy}
 */
public record OrderHold(
        @Nullable WorkOrderStatus statusBeforeBlock,
        @Nullable Instant blockedAt,
        @Nested("blockedBy") @Nullable NamedPerson blockedBy,
        @Nullable String blockReason,
        @Nullable Instant unblockedAt,
        @Nested("unblockedBy") @Nullable NamedPerson unblockedBy) {}
