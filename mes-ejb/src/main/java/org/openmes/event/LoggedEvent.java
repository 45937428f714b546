package org.openmes.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EventType;

/**
 * One row of the event log (spec 11.5).
 *
 * @param entityKey what people call the record
 * @param reason why the command was given that caused it; null when no reason was given
 * @param payload every field a consumer needs to rebuild the row, JSON
 */
public record LoggedEvent(
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
        @Nullable String reason,
        String payload) {}
