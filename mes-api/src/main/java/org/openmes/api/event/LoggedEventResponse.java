package org.openmes.api.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.event.LoggedEvent;
import org.openmes.shared.EventType;

/** One row of the event log (spec 11.5). */
public record LoggedEventResponse(
        long id,
        Instant createdAt,
        EventType eventType,
        String entityType,
        long entityId,
        String entityKey,
        @Nullable Long lineId,
        @Nullable Long userId,
        String userLabel,
        String via,
        String requestId,

        @Schema(description = "Why the command was given that caused it") @Nullable
        String reason,

        @JsonRawValue @Schema(implementation = Map.class, description = "The record as it was after the event")
        String payload) {
    static LoggedEventResponse of(LoggedEvent event) {
        return new LoggedEventResponse(
                event.id(),
                event.createdAt(),
                event.eventType(),
                event.entityType(),
                event.entityId(),
                event.entityKey(),
                event.lineId(),
                event.userId(),
                event.userLabel(),
                event.via(),
                event.requestId(),
                event.reason(),
                event.payload());
    }
}
