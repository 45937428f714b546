package org.openmes.audit;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * A seal that was kept outside of the database, against which a ledger can be held that was made anew as a whole.
 *
 * @param hash in hexadecimal digits
 * @param keyId with which key it was signed, if it was
 */
public record KnownSeal(long block, String hash, @Nullable String keyId) {
    /**
     * The seal that somebody gives.
     *
     * @throws org.openmes.shared.ValidationException under {@code block} or {@code hash} when one of them is missing
     */
    public static KnownSeal of(@Nullable Long block, @Nullable String hash, @Nullable String keyId) {
        var violations = new Violations();
        violations.required("block", block);
        violations.required("hash", hash);
        violations.throwIfAny();
        return new KnownSeal(block, hash, keyId);
    }
}
