package org.openmes.api.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.event.PublishedEvent;
import org.openmes.shared.EventType;

/** One event of the feed (spec 11.5, 17.12). */
public record EventResponse(
        long id,
        EventType type,
        Instant occurredAt,
        String entityType,
        long entityId,

        @Schema(description = "What people call the record") String entityKey,
        @Nullable Long lineId,

        String actor,

        @Schema(description = "Why the command was given that caused it") @Nullable
        String reason,

        @JsonRawValue @Schema(implementation = Map.class, description = "The record as it was after the event")
        String payload) {
    static EventResponse of(PublishedEvent event) {
        return new EventResponse(
                event.id(),
                event.type(),
                event.occurredAt(),
                event.entityType(),
                event.entityId(),
                event.entityKey(),
                event.lineId(),
                event.actor(),
                event.reason(),
                event.payload());
    }
}
