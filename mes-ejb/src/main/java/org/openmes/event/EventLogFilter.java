package org.openmes.event;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EventType;

/**
 * Which events are wanted; what is empty or null restricts nothing.
 *
 * @param entityType a kind of record, in any case and also with underscores
 * @param from the first day in the plant's zone
 * @param to the last day in the plant's zone
 */
public record EventLogFilter(
        Set<EventType> types,
        @Nullable String entityType,
        @Nullable Long entityId,
        @Nullable Long userId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public EventLogFilter {
        types = Set.copyOf(types);
    }
}
