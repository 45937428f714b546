package org.openmes.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EventType;

/**
 * An event with its place in the feed (spec 17.12).
 *
 * @param position from 1, without gaps, in the order of publication
 * @param entityKey what people call the record
 * @param actor who did it, by the name of that time
 * @param reason why the command was given that caused it; null when no reason was given
 * @param payload every field a consumer needs to rebuild the row, JSON
 */
public record PublishedEvent(
        long position,
        long id,
        EventType type,
        Instant occurredAt,
        String entityType,
        long entityId,
        String entityKey,
        @Nullable Long lineId,
        String actor,
        @Nullable String reason,
        String payload) {}
