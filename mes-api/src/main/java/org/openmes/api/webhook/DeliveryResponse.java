package org.openmes.api.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.webhook.DeliveryDetails;
import org.openmes.webhook.DeliveryFailure;
import org.openmes.webhook.DeliveryStatus;

/** What became of telling one webhook of one event. */
public record DeliveryResponse(
        long id,
        long webhookId,
        String event,
        long eventId,
        String entityType,
        long entityId,

        @Schema(description = "What people call the record") String entityKey,
        Instant createdAt,
        DeliveryStatus status,

        @Schema(description = "How often it was sent since it was wanted last")
        int attempts,

        @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Long durationMs,

        @Schema(description = "The status of HTTP that came back last") @Nullable
        Integer responseStatus,

        @Schema(description = "The first 2,000 characters of what came back last") @Nullable
        String responseText,

        @Schema(description = "Why the last attempt failed") @Nullable
        DeliveryFailure failure,

        @Schema(description = "Who wanted it to be sent again") @Nullable
        String requestedBy,

        long version)
        implements Versioned {

    static DeliveryResponse of(DeliveryDetails delivery) {
        return new DeliveryResponse(
                delivery.id(),
                delivery.webhookId(),
                delivery.event().wireName(),
                delivery.eventId(),
                delivery.entityType(),
                delivery.entityId(),
                delivery.entityKey(),
                delivery.createdAt(),
                delivery.status(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.lastAttemptAt(),
                delivery.durationMs(),
                delivery.responseStatus(),
                delivery.responseText(),
                delivery.failure(),
                delivery.requestedBy(),
                delivery.version());
    }
}
