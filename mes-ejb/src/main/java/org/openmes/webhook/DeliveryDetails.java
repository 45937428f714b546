package org.openmes.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of telling one webhook of one event.
 *
 * @param eventId the key of the event in the log
 * @param entityKey what people call the record
 * @param attempts how often it was sent since it was wanted last
 * @param nextAttemptAt when it is sent next; null when it is not
 * @param durationMs how long the last attempt took
 * @param responseStatus what the receiver answered last, of HTTP; null when there was no answer
 * @param responseText the first 2,000 characters of that answer
 * @param failure why the last attempt failed; null when it did not
 * @param requestedBy who wanted it to be sent again, by the name of that time; null when nobody did
 */
public record DeliveryDetails(
        long id,
        long webhookId,
        WebhookEvent event,
        long eventId,
        String entityType,
        long entityId,
        String entityKey,
        Instant createdAt,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Long durationMs,
        @Nullable Integer responseStatus,
        @Nullable String responseText,
        @Nullable DeliveryFailure failure,
        @Nullable String requestedBy,
        long version) {}
