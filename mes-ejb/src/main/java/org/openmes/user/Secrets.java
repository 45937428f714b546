package org.openmes.user;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts nobody can guess, and fast hashes of them. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TOKEN_PREFIX = "omt_";
    private static final String API_TOKEN_PREFIX = "oma_";
    private static final int TOKEN_BYTES = 32;
    private static final int STAMP_BYTES = 16;
    /** No characters that look alike: people copy generated passwords from paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Secrets() {}

    /** A bearer token; the prefix lets scanners for leaked secrets recognise it. */
    static String token() {
        return TOKEN_PREFIX + text(TOKEN_BYTES);
    }

    /** As {@link #token}, for a program. */
    static String apiToken() {
        return API_TOKEN_PREFIX + text(TOKEN_BYTES);
    }

    /** Whether it was made for a program. */
    static boolean isApiToken(String token) {
        return token.startsWith(API_TOKEN_PREFIX);
    }

    static String stamp() {
        return text(STAMP_BYTES);
    }

    /** A password of so many readable characters. */
    static String password(int length) {
        return RANDOM.ints(length, 0, READABLE.length())
                .map(READABLE::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** So many random bytes in the alphabet of stored hashes. */
    static String base64(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(random(bytes));
    }

    private static String text(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(bytes));
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
