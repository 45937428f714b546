package org.openmes.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An active shift as far as it decides who works when. */
record PlannedShift(
        long id,
        String name,
        LocalTime startTime,
        LocalTime endTime,
        List<Integer> daysOfWeek,
        @Nullable Long lineId,
        int sortOrder) {

    ShiftWindow window() {
        return new ShiftWindow(startTime, endTime, daysOfWeek);
    }

    /** Whether another shift of the same line, or of all lines, works at the same time in an ordinary week (spec 8.2). */
    boolean meets(ShiftDetails other) {
        return id != other.id() && Objects.equals(lineId, other.lineId()) && window().overlaps(other.window());
    }

    /**
     * The occurrence that begins on the date; none when the shift does not begin on that day of the week, or when the
     * clock skips it wholly.
     */
    Optional<ShiftOccurrence> on(LocalDate date, ZoneId zone) {
        if (!daysOfWeek.contains(date.getDayOfWeek().getValue())) {
            return Optional.empty();
        }
        var lastDate = window().crossesMidnight() ? date.plusDays(1) : date;
        var start = WallClock.moment(date.atTime(startTime), zone);
        var end = WallClock.moment(lastDate.atTime(endTime), zone);
        return start.isBefore(end) ? Optional.of(new ShiftOccurrence(id, name, start, end, date)) : Optional.empty();
    }
}
