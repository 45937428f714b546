package org.openmes.audit;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of the ledger that may be purged: all its entries are due and as they were sealed.
 *
 * @param ids the keys of its entries, as the record of the purge will have them
 * @param keyId with which key the record is signed; null where seals are not signed
 * @param publicKey that key, as X.509 in base64
 * @param signature in base64
 */
public record PurgePlan(
        YearMonth month,
        String ids,
        @Nullable String keyId,
        @Nullable String publicKey,
        @Nullable String signature) {
    static PurgePlan unsigned(Purge purge) {
        return new PurgePlan(YearMonth.parse(purge.month()), purge.ids(), null, null, null);
    }

    static PurgePlan signed(Purge purge, SealKey key) {
        return new PurgePlan(
                YearMonth.parse(purge.month()),
                purge.ids(),
                key.id(),
                key.publicKey(),
                key.sign(purge.signedText(key.id())));
    }
}
