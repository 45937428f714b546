package org.openmes.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, as it was typed; the service checks everything.
 *
 * @param events the names of what it tells
 * @param secret to sign with; null for a random one
 */
public record CreateWebhook(
        @Nullable String name,
        @Nullable String url,
        List<String> events,
        List<WebhookHeader> headers,
        boolean isActive,
        @Nullable String secret) {
    /** Without secret and headers, in case it is ever printed. */
    @Override
    public String toString() {
        return "CreateWebhook[" + name + "]";
    }
}
