package org.openmes.shift;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;

/**
 * When a shift works, in wall-clock time.
 *
 * @param start when it begins
 * @param end when it ends; before the start it is on the next day
 * @param days the days of the week on which it begins, 1 (Monday) to 7 (Sunday)
 */
record ShiftWindow(LocalTime start, LocalTime end, Collection<Integer> days) {
    private static final int DAY = (int) Duration.ofDays(1).toMinutes();
    private static final int WEEK = 7 * DAY;

    boolean crossesMidnight() {
        return !end.isAfter(start);
    }

    /** How long one occurrence lasts on a day without a change of the clock. */
    int minutes() {
        var minutes = (int) Duration.between(start, end).toMinutes();
        return crossesMidnight() ? minutes + DAY : minutes;
    }

    int minutesPerWeek() {
        return minutes() * days.size();
    }

    /** Whether both work at some moment of an ordinary week, the night from Sunday to Monday included. */
    boolean overlaps(ShiftWindow other) {
        return days.stream()
                .anyMatch(day -> other.days.stream().anyMatch(otherDay -> {
                    var lead = Math.floorMod(other.minuteOfWeek(otherDay) - minuteOfWeek(day), WEEK);
                    return lead < minutes() || WEEK - lead < other.minutes();
                }));
    }

    private int minuteOfWeek(int day) {
        return (day - 1) * DAY + start.toSecondOfDay() / 60;
    }
}
