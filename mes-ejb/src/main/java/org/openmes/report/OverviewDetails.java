package org.openmes.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key figures with what explains them (spec 2.2).
 *
 * @param refreshedAt when they were read
 */
public record OverviewDetails(Overview figures, Captions captions, Instant refreshedAt) {

    /**
     * What stands below the figures.
     *
     * @param runningWorkOrders IN_PROGRESS
     * @param overdueWorkOrders due before today in the plant zone and not finished
     * @param oldestPendingSince when the order was created that waits longest for acceptance
     * @param longestBlockedSince since when the order is blocked that is blocked longest
     * @param blockedLines lines with a blocked order
     * @param doneYesterday completed yesterday in the plant zone
     * @param unacknowledgedIssues issues OPEN
     * @param unacknowledgedBlocking blocking ones that are OPEN
     * @param unacknowledgedBlockingSince since when the oldest of them is
     * @param runningLines active lines with an order IN_PROGRESS
     */
    public record Captions(
            long runningWorkOrders,
            long overdueWorkOrders,
            @Nullable Instant oldestPendingSince,
            @Nullable Instant longestBlockedSince,
            long blockedLines,
            long doneYesterday,
            long unacknowledgedIssues,
            long unacknowledgedBlocking,
            @Nullable Instant unacknowledgedBlockingSince,
            long runningLines) {}
}
