package org.openmes.audit;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A seal of the ledger as it is exported.
 *
 * @param createdAt UTC with six decimals, as it goes into the hash
 * @param rows how many entries the block has
 * @param rowDigests in base64, for each entry its key in eight bytes and the SHA-256 of its canonical form; null where
 *     only the signed head is given
 * @param previousHash of the block before, zeros before the first
 * @param hash SHA-256 over the canonical JSON of block, created_at, first_id, last_id, previous_hash, row_digests and rows
 * @param publicKey X.509 in base64; null where the seal is not signed
 * @param signature Ed25519 over the canonical JSON of block, hash and key_id, in base64
 */
public record SealDetails(
        long block,
        String createdAt,
        long firstId,
        long lastId,
        int rows,
        @Nullable String rowDigests,
        String previousHash,
        String hash,
        @Nullable String keyId,
        @Nullable String publicKey,
        @Nullable String signature) {
    static SealDetails of(Seal seal) {
        return head(seal, Base64.getEncoder().encodeToString(seal.rowDigests()));
    }

    static SealDetails headOf(Seal seal) {
        return head(seal, null);
    }

    private static SealDetails head(Seal seal, @Nullable String rowDigests) {
        return new SealDetails(
                seal.block(),
                seal.createdAtText(),
                seal.firstId(),
                seal.lastId(),
                seal.rowCount(),
                rowDigests,
                seal.previousHash(),
                seal.hash(),
                seal.keyId(),
                seal.publicKey(),
                seal.signature());
    }
}
