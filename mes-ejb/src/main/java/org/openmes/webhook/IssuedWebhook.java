package org.openmes.webhook;

/**
 * A webhook with its fresh secret, which is told only here.
 *
 * @param secret as receivers must know it
 */
public record IssuedWebhook(String secret, WebhookDetails webhook) {
    /** Without the secret, in case it is ever printed. */
    @Override
    public String toString() {
        return "IssuedWebhook[" + webhook + "]";
    }
}
