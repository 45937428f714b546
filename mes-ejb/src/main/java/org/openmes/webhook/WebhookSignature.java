package org.openmes.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two signatures of a message, HMAC-SHA256 both: that of Standard Webhooks over key, time and body, and one over the
 * body alone. While a secret is being replaced there is one of each by either.
 *
 * @param secrets the present one, then the former one while it holds
 */
record WebhookSignature(List<WebhookSecret> secrets) {
    private static final String HASH = "HmacSHA256";

    WebhookSignature {
        secrets = List.copyOf(secrets);
    }

    /** For {@code webhook-signature}: {@code v1,} and base64, several separated by blanks. */
    String standard(String id, long seconds, byte[] body) {
        var head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        return joined(" ", secret -> "v1," + Base64.getEncoder().encodeToString(hash(secret, head, body)));
    }

    /** For {@code X-OpenMES-Signature}: {@code sha256=} and hexadecimal, several separated by commas. */
    String ofBody(byte[] body) {
        return joined(",", secret -> "sha256=" + HexFormat.of().formatHex(hash(secret, new byte[0], body)));
    }

    private String joined(String separator, Function<WebhookSecret, String> form) {
        return secrets.stream().map(form).collect(Collectors.joining(separator));
    }

    private static byte[] hash(WebhookSecret secret, byte[] head, byte[] body) {
        try {
            var hash = Mac.getInstance(HASH);
            hash.init(new SecretKeySpec(secret.key(), HASH));
            hash.update(head);
            return hash.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
