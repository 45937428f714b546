package org.openmes.webhook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a webhook that an Admin sets, checked.
 *
 * @param headers by name, with their values; null where they stay as they are
 */
record WebhookFields(
        String name,
        String url,
        List<WebhookEvent> events,
        @Nullable Map<String, String> headers,
        boolean isActive) {
    /** Whether the webhook is like this already. */
    boolean areThoseOf(WebhookDetails webhook) {
        return headers == null
                && name.equals(webhook.name())
                && url.equals(webhook.url())
                && Set.copyOf(events).equals(Set.copyOf(webhook.events()))
                && isActive == webhook.isActive();
    }

    /** The names of the headers, where they change. */
    List<String> headerNames() {
        return headers == null ? List.of() : List.copyOf(headers.keySet());
    }
}
