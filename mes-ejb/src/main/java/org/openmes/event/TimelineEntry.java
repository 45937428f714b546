package org.openmes.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EventType;

/**
 * Something that happened to an order or an issue, with what a reader wants to know of it.
 *
 * @param entityKey what people call the record
 * @param userLabel who did it, by the name of that time
 * @param batchNumber of the batch or step, if it is about one
 * @param stepNumber of the step, if it is about one
 * @param name the name of the step or the title of the issue
 * @param reason why the command was given that caused it; null when no reason was given
 * @param quantity the target of a new batch, or what a finished batch or order produced
 * @param netSeconds how long a completed step took
 */
public record TimelineEntry(
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
        @Nullable Long netSeconds) {}
