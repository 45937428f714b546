package org.openmes.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the shifts work, as they are set up at one moment. */
public final class WorkingTime {
    private final List<PlannedShift> active;
    private final ZoneId zone;

    WorkingTime(List<PlannedShift> active, ZoneId zone) {
        this.active = List.copyOf(active);
        this.zone = zone;
    }

    /**
     * The minutes of the shifts that begin on the day, also those after midnight; where several work at once, the time
     * counts once.
     *
     * @param date a day in the plant zone
     * @param lineId the line, whose own shifts replace those of the plant; null for the plant as a whole
     */
    public int minutesOn(LocalDate date, @Nullable Long lineId) {
        var occurrences = CurrentShift.candidates(active, lineId).stream()
                .flatMap(shift -> shift.on(date, zone).stream())
                .sorted(Comparator.comparing(ShiftOccurrence::start))
                .toList();
        var worked = Duration.ZERO;
        var until = Instant.MIN;
        for (var occurrence : occurrences) {
            var from = occurrence.start().isAfter(until) ? occurrence.start() : until;
            if (occurrence.end().isAfter(from)) {
                worked = worked.plus(Duration.between(from, occurrence.end()));
                until = occurrence.end();
            }
        }
        return (int) worked.toMinutes();
    }
}
