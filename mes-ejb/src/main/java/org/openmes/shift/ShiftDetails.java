package org.openmes.shift;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift (spec 8.2).
 *
 * @param lineId null when it is worked on all lines; then the line has neither code nor name
 * @param daysOfWeek the days on which it begins, 1 (Monday) to 7 (Sunday), in this order
 */
public record ShiftDetails(
        long id,
        @Nullable String code,
        String name,
        LocalTime startTime,
        LocalTime endTime,
        List<Integer> daysOfWeek,
        @Nullable Long lineId,
        @Nullable String lineCode,
        @Nullable String lineName,
        boolean isActive,
        int sortOrder,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version) {

    /** How many minutes it works in an ordinary week. */
    public int minutesPerWeek() {
        return window().minutesPerWeek();
    }

    ShiftWindow window() {
        return new ShiftWindow(startTime, endTime, daysOfWeek);
    }
}
