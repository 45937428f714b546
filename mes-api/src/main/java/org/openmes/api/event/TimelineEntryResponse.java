package org.openmes.api.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.event.TimelineEntry;
import org.openmes.shared.EventType;

/** Something that happened to an order or an issue (spec 17.4). */
public record TimelineEntryResponse(
        long id,
        Instant createdAt,
        EventType eventType,
        String entityType,
        long entityId,
        String entityKey,
        String userLabel,
        @Nullable Integer batchNumber,
        @Nullable Integer stepNumber,
        @Nullable String name,
        @Nullable String reason,
        @Nullable BigDecimal quantity,
        @Nullable Long netSeconds) {
    static TimelineEntryResponse of(TimelineEntry entry) {
        return new TimelineEntryResponse(
                entry.id(),
                entry.createdAt(),
                entry.eventType(),
                entry.entityType(),
                entry.entityId(),
                entry.entityKey(),
                entry.userLabel(),
                entry.batchNumber(),
                entry.stepNumber(),
                entry.name(),
                entry.reason(),
                entry.quantity(),
                entry.netSeconds());
    }
}
