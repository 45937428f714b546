package org.openmes.webhook;

import java.util.Collection;
import java.util.List;

/** What the event log tells of a webhook: everything but secrets. */
record WebhookState(String name, String url, List<String> events, List<String> headerNames, boolean isActive) {
    static WebhookState of(WebhookDetails webhook) {
        return new WebhookState(
                webhook.name(), webhook.url(), names(webhook.events()), webhook.headerNames(), webhook.isActive());
    }

    static List<String> names(Collection<WebhookEvent> events) {
        return events.stream().map(WebhookEvent::wireName).toList();
    }
}
