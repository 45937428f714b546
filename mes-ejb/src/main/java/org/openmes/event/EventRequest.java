package org.openmes.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EventType;
import org.openmes.shared.ValidationException;

/**
 * Which events are wanted.
 *
 * @param after the place behind which to begin; 0 for the beginning
 * @param limit at most so many, 1 to 1000
 * @param types only of these; empty for all
 * @param lineId only of this line; null for all that the actor may see
 */
public record EventRequest(
        long after,
        int limit,
        Set<EventType> types,
        @Nullable Long lineId) {
    private static final int MOST = 1000;

    /** @throws ValidationException under {@code after} or {@code limit} */
    public EventRequest {
        types = Set.copyOf(types);
        if (after < 0) {
            throw ValidationException.of("after", "validation.at_least", 0);
        }
        if (limit < 1 || limit > MOST) {
            throw ValidationException.of("limit", "validation.between", 1, MOST);
        }
    }

    /** The same behind another place. */
    EventRequest from(long place) {
        return new EventRequest(place, limit, types, lineId);
    }
}
