package org.openmes.api.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.KnownSeal;

/** A seal that was kept outside, as {@code GET /audit-logs/seals/newest} gave it; nothing for a look without one. */
public record VerifyRequest(
        @Nullable Long block,

        @Schema(description = "In hexadecimal digits") @Nullable
        String hash,

        @Nullable String keyId) {
    /** @throws org.openmes.shared.ValidationException when block or hash is missing and something is given */
    @Nullable
    KnownSeal known() {
        return block == null && hash == null && keyId == null ? null : KnownSeal.of(block, hash, keyId);
    }
}
