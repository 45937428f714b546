package org.openmes.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds an order, or held it until an Admin let it go on.
 *
 * @param blockReason why an Admin has blocked it; null when issues have
 * @param unblockedAt when an Admin has unblocked it although issues stayed open
 */
public record OrderHold(
        @Nullable Instant blockedAt,
        @Nullable String blockReason,
        @Nullable Instant unblockedAt,
        @Nullable String unblockedByName) {}
