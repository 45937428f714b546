package org.openmes.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One of those who carry out steps, an Operator with a token of a program.
 *
 * @param userId large, as the keys of {@link Order}
 */
record Client(long userId, String username, String token) {
    /** The hash of the token, as the database writes bytes. */
    String tokenHash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return "\\x" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
