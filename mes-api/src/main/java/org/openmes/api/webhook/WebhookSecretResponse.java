package org.openmes.api.webhook;

import org.openmes.webhook.IssuedWebhook;

/**
 * A webhook with its fresh secret.
 *
 * @param id that of the webhook
 * @param secret what messages are signed with; told only here
 */
public record WebhookSecretResponse(long id, String secret, WebhookResponse webhook) {
    static WebhookSecretResponse of(IssuedWebhook issued) {
        return new WebhookSecretResponse(issued.webhook().id(), issued.secret(), WebhookResponse.of(issued.webhook()));
    }

    /** Without the secret, in case it is ever printed. */
    @Override
    public String toString() {
        return "WebhookSecretResponse[" + id + "]";
    }
}
