package org.openmes.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.SealDetails;

/** A seal of the ledger (spec 11.2). */
public record SealResponse(
        @Schema(required = true) long block,

        @Schema(required = true, description = "UTC with six decimals")
        String createdAt,

        @Schema(required = true) long firstId,
        @Schema(required = true) long lastId,
        @Schema(required = true) int rows,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Base64: for each entry its key, eight bytes, and the SHA-256 of its canonical form")
        @Nullable
        String rowDigests,

        @Schema(required = true) String previousHash,
        @Schema(required = true) String hash,
        @Nullable String keyId,
        @Schema(description = "X.509 in base64") @Nullable String publicKey,
        @Schema(description = "Ed25519 in base64") @Nullable String signature) {
    static SealResponse of(SealDetails seal) {
        return new SealResponse(
                seal.block(),
                seal.createdAt(),
                seal.firstId(),
                seal.lastId(),
                seal.rows(),
                seal.rowDigests(),
                seal.previousHash(),
                seal.hash(),
                seal.keyId(),
                seal.publicKey(),
                seal.signature());
    }
}
