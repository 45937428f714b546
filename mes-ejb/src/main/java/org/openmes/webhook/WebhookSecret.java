package org.openmes.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openmes.shared.Violations;

/**
 * What a webhook signs with. One that begins with {@code whsec_} is a key in base64, as Standard Webhooks writes them; any
 * other text is the key itself, in UTF-8.
 */
record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int MADE_BYTES = 32;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 200;
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]*");

    /** A new one nobody can guess. */
    static WebhookSecret random() {
        var key = new byte[MADE_BYTES];
        new SecureRandom().nextBytes(key);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(key));
    }

    /** One that was given, after adding what is wrong with it. */
    static WebhookSecret checked(String given, Violations violations) {
        if (given.length() < SHORTEST) {
            violations.add("secret", "validation.too_short", SHORTEST);
        } else if (given.length() > LONGEST) {
            violations.add("secret", "validation.too_long", LONGEST);
        } else if (!VISIBLE.matcher(given).matches() || decoded(given).isEmpty()) {
            violations.add("secret", "webhook.secret");
        }
        return new WebhookSecret(given);
    }

    /** The bytes to sign with. */
    byte[] key() {
        return decoded(text).orElseThrow();
    }

    private static Optional<byte[]> decoded(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.substring(PREFIX.length())))
                    .filter(key -> key.length > 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says nothing of it. */
    @Override
    public String toString() {
        return PREFIX + WebhookHeader.HIDDEN;
    }
}
