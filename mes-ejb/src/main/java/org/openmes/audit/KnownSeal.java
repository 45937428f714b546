package org.openmes.audit;

import org.jspecify.annotations.Nullable;

/**
 * A seal that was kept outside of the database, against which a ledger can be held that was made anew as a whole.
 *
 * @param hash in hexadecimal digits
 * @param keyId with which key it was signed, if it was
 */
public record KnownSeal(long block, String hash, @Nullable String keyId) {}
