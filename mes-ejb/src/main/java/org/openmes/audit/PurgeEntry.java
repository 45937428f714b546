package org.openmes.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger that says that a month was purged: what it says, and its proof. Written by the database, or by
 * somebody who wants to make believe so.
 *
 * @param keyId which key signed it; null when there was none
 * @param publicKey that key, as X.509 in base64
 */
record PurgeEntry(
        String month,
        long entries,
        @Nullable Long firstId,
        @Nullable Long lastId,
        String ids,
        long lastBlock,
        String lastBlockHash,
        @Nullable String keyId,
        @Nullable String publicKey,
        @Nullable String signature) {
    /** Whether it is signed by the key that it names itself. */
    boolean isSigned() {
        return keyId != null
                && publicKey != null
                && signature != null
                && SealKey.isTrue(purge().signedText(keyId), keyId, publicKey, signature);
    }

    private Purge purge() {
        return new Purge(month, entries, ids, lastBlock, lastBlockHash);
    }
}
