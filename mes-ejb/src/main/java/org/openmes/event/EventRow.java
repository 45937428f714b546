package org.openmes.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the log, by the names of its columns.
 *
 * @param payload without what it has in common with others; the column has both
 */
public record EventRow(
        Instant createdAt,
        String eventType,
        String entityType,
        long entityId,
        String entityKey,
        @Nullable Long lineId,
        @Nullable Long userId,
        String userLabel,
        String via,
        String requestId,
        @Nullable String reason,
        Object payload,
        @JsonIgnore @Nullable String commonPayload) {
    static EventRow of(RecordedEvent recorded) {
        var event = recorded.event();
        var actor = recorded.actor();
        return new EventRow(
                recorded.at(),
                event.type().name(),
                event.entityType(),
                event.entityId(),
                event.entityKey(),
                event.lineId(),
                actor.userId(),
                actor.label(),
                actor.origin().via(),
                actor.origin().requestId(),
                event.sharesReason() ? recorded.reason() : null,
                event.payload(),
                event.commonPayload());
    }
}
