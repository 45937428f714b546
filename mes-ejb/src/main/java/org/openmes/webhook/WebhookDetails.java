package org.openmes.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as Admins see it; holds no secret.
 *
 * @param headerNames what is sent along; the values are never shown
 * @param formerSecretUntil how long the secret before is signed with, too; null when there is none
 * @param disabledAt when it was switched off because nothing arrived for days; null when it was not
 * @param failingSince since when nothing has arrived; null when the last one did
 */
public record WebhookDetails(
        long id,
        String name,
        String url,
        List<WebhookEvent> events,
        List<String> headerNames,
        boolean isActive,
        @Nullable Instant formerSecretUntil,
        @Nullable Instant disabledAt,
        @Nullable Instant failingSince,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable String updatedBy,
        long version) {
    public WebhookDetails {
        events = List.copyOf(events);
        headerNames = List.copyOf(headerNames);
    }
}
