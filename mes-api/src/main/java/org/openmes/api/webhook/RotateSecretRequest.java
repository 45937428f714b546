package org.openmes.api.webhook;

import org.jspecify.annotations.Nullable;

/**
 * Another secret for a webhook.
 *
 * @param secret left out to have a random one made
 */
public record RotateSecretRequest(
        @Nullable String secret, @Nullable Long version) {
    /** Without the secret, in case it is ever printed. */
    @Override
    public String toString() {
        return "RotateSecretRequest[" + version + "]";
    }
}
