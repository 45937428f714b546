package org.openmes.api.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.KnownSeal;
import org.openmes.shared.Violations;

/** A seal that was kept outside, as {@code GET /audit-logs/seals/newest} gave it; nothing for a look without one. */
public record VerifyRequest(
        @Nullable Long block,

        @Schema(description = "In hexadecimal digits") @Nullable
        String hash,

        @Nullable String keyId) {
    /** @throws org.openmes.shared.ValidationException when only one of block and hash is given */
    @Nullable
    KnownSeal known() {
        if (block == null && hash == null) {
            return null;
        }
        var violations = new Violations();
        violations.required("block", block);
        violations.required("hash", hash);
        violations.throwIfAny();
        return new KnownSeal(block, hash, keyId);
    }
}
