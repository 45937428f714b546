package org.openmes.api.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.Flaw;
import org.openmes.audit.Verification;

/** What a verification showed (spec 17.11). */
public record VerificationResponse(
        @Schema(required = true, description = "The key of the last sealed entry; 0 when nothing is sealed")
        long sealedUpTo,

        @Nullable Instant sealedAt,
        @Schema(required = true) long blocks,
        @Schema(required = true) boolean signed,

        @Schema(required = true, description = "How many entries were found right")
        long rows,

        @Schema(
                required = true,
                description = "How many entries left the ledger by the setting of retention, as it records itself")
        long purged,

        @Schema(description = "The first block of which entries are still there; null when none were purged") @Nullable
        Long keptFromBlock,

        @Schema(description = "The first entry that is not as it was sealed; null when all are") @Nullable
        Bad firstBad) {
    static VerificationResponse of(Verification verification) {
        var bad = verification.firstBad();
        return new VerificationResponse(
                verification.sealedUpTo(),
                verification.sealedAt(),
                verification.blocks(),
                verification.signed(),
                verification.rows(),
                verification.purged(),
                verification.keptFromBlock(),
                bad == null ? null : new Bad(bad.id(), bad.reason()));
    }

    /** An entry that is not right. */
    public record Bad(
            @Schema(required = true) long id,
            @Schema(required = true) Flaw reason) {}
}
