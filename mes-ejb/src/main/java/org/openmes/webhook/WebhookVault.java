package org.openmes.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.JsonText;
import org.openmes.shared.RuleException;
import org.openmes.shared.StoredSecrets;
import org.openmes.shared.StoredSecrets.Place;

/** Encrypts what is secret of webhooks, each value for its own column, and opens it again. */
@ApplicationScoped
class WebhookVault {
    private static final String TABLE = "webhook";

    @Inject
    StoredSecrets secrets;

    @Inject
    Webhooks webhooks;

    /** What a message is sent with. */
    record Opened(WebhookSignature signature, Map<String, String> headers) {}

    /**
     * The secrets that hold at this moment, and the headers.
     *
     * @throws org.openmes.shared.RuleException when they cannot be read
     */
    Opened open(long id, Webhooks.Encrypted encrypted, Instant now) {
        var valid = new ArrayList<WebhookSecret>();
        valid.add(new WebhookSecret(secrets.decrypt(place(id, "secret"), encrypted.secret())));
        var until = encrypted.formerSecretUntil();
        if (encrypted.formerSecret() != null && until != null && until.isAfter(now)) {
            valid.add(new WebhookSecret(secrets.decrypt(place(id, "former_secret"), encrypted.formerSecret())));
        }
        return new Opened(new WebhookSignature(valid), headers(id, encrypted.headers()));
    }

    /** The headers by name; empty when there are none. */
    Map<String, String> headers(long id) {
        return headers(id, webhooks.encrypted(id).orElseThrow().headers());
    }

    /** As {@link #headers(long)}, but empty when the key that they are encrypted with is lost. */
    Map<String, String> headersIfReadable(long id) {
        try {
            return headers(id);
        } catch (RuleException e) {
            return Map.of();
        }
    }

    @SuppressWarnings("unchecked") // texts by name, as they were encrypted here
    private Map<String, String> headers(long id, @Nullable String encrypted) {
        return encrypted == null
                ? Map.of()
                : JsonText.read(secrets.decrypt(place(id, "headers"), encrypted), LinkedHashMap.class);
    }

    /** For the column of the headers; null when there are none. */
    @Nullable
    String encrypt(long id, @Nullable Map<String, String> headers) {
        return headers == null || headers.isEmpty()
                ? null
                : secrets.encrypt(place(id, "headers"), JsonText.write(headers));
    }

    /** For the column of the secret. */
    String encrypt(long id, WebhookSecret secret) {
        return secrets.encrypt(place(id, "secret"), secret.text());
    }

    /** The present secret, for the column of the former one; empty when the key that it needs is lost. */
    Optional<String> presentAsFormer(long id) {
        var present = webhooks.encrypted(id).orElseThrow().secret();
        try {
            var secret = secrets.decrypt(place(id, "secret"), present);
            return Optional.of(secrets.encrypt(place(id, "former_secret"), secret));
        } catch (RuleException e) {
            return Optional.empty();
        }
    }

    private static Place place(long id, String column) {
        return new Place(TABLE, id, column);
    }
}
