package org.openmes.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole sealed ledger showed (spec 11.2).
 *
 * @param sealedUpTo the key of the last sealed entry; 0 when nothing is sealed
 * @param sealedAt when the newest seal was made; null when there is none
 * @param blocks how many seals there are
 * @param signed whether the newest seal is signed
 * @param rows how many entries were found right
 * @param purged how many entries left the ledger by the setting of retention, as it records itself (spec 11.3)
 * @param keptFromBlock the first block of which entries are still there; null when none were purged
 * @param firstBad the first entry that is not right; null when all are
 */
public record Verification(
        long sealedUpTo,
        @Nullable Instant sealedAt,
        long blocks,
        boolean signed,
        long rows,
        long purged,
        @Nullable Long keptFromBlock,
        @Nullable FirstBad firstBad) {
    /** The entry with the smallest key that is not right, and why. */
    public record FirstBad(long id, Flaw reason) {}
}
