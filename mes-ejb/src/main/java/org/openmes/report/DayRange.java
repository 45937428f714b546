package org.openmes.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;

/**
 * Calendar days in the plant zone, the first and the last included. As instants they are half-open (spec G3), whatever
 * clocks do meanwhile.
 */
public record DayRange(LocalDate first, LocalDate last) {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final int USUAL_DATES = 7;
    private static final int MOST_DATES = 731;

    /**
     * Today and the days before it.
     *
     * @param days how many in all, 1 to 366; null for 30
     * @throws ValidationException under {@code days}
     */
    static DayRange ofLast(@Nullable Integer days, LocalDate today) {
        var wanted = days == null ? USUAL_DAYS : days;
        if (wanted < 1 || wanted > MOST_DAYS) {
            throw ValidationException.of("days", "validation.between", 1, MOST_DAYS);
        }
        return new DayRange(today.minusDays(wanted - 1L), today);
    }

    /**
     * From one date to another, at most 731 days.
     *
     * @param start null for seven days that end with the last
     * @param end null for today
     * @throws ValidationException under {@code end_date}
     */
    static DayRange between(@Nullable LocalDate start, @Nullable LocalDate end, LocalDate today) {
        var last = end == null ? today : end;
        var first = start == null ? last.minusDays(USUAL_DATES - 1L) : start;
        if (last.isBefore(first)) {
            throw ValidationException.of("end_date", "validation.at_least", first);
        }
        var latest = first.plusDays(MOST_DATES - 1L);
        if (last.isAfter(latest)) {
            throw ValidationException.of("end_date", "validation.at_most", latest);
        }
        return new DayRange(first, last);
    }

    /** All of them, in order. */
    public List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** When the first begins. */
    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** When the day after the last begins. */
    Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
