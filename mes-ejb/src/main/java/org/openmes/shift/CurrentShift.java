package org.openmes.shift;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which shift a moment belongs to (spec 8.3). */
final class CurrentShift {
    private static final Comparator<Candidate> FIRST_CHOICE = Comparator.<Candidate, Instant>comparing(
                    candidate -> candidate.occurrence().start())
            .reversed()
            .thenComparing(candidate -> candidate.shift().sortOrder())
            .thenComparing(candidate -> candidate.shift().name())
            .thenComparing(candidate -> candidate.shift().id());

    private CurrentShift() {}

    private record Candidate(PlannedShift shift, ShiftOccurrence occurrence) {}

    /**
     * The occurrence that the moment belongs to; of several the one that began last, then by sort order, then by name.
     *
     * @param active all active shifts of the line and of the plant, in any order
     * @param lineId null for the plant as a whole
     */
    static Optional<ShiftOccurrence> at(Instant moment, ZoneId zone, List<PlannedShift> active, @Nullable Long lineId) {
        return candidates(active, lineId).stream()
                .flatMap(shift -> occurrencesAround(moment, zone, shift))
                .filter(candidate -> candidate.occurrence().contains(moment))
                .min(FIRST_CHOICE)
                .map(Candidate::occurrence);
    }

    /** Those of the line if it has any, else those of the plant: a line with shifts of its own follows only these. */
    static List<PlannedShift> candidates(List<PlannedShift> active, @Nullable Long lineId) {
        var own = active.stream()
                .filter(shift -> lineId != null && lineId.equals(shift.lineId()))
                .toList();
        return own.isEmpty()
                ? active.stream().filter(shift -> shift.lineId() == null).toList()
                : own;
    }

    /**
     * Those that begin yesterday, today and tomorrow. Tomorrow's can have begun only where the clock was set back across
     * midnight: then it is yesterday again, and the new day's shift goes on.
     */
    private static Stream<Candidate> occurrencesAround(Instant moment, ZoneId zone, PlannedShift shift) {
        var today = moment.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today, today.plusDays(1))
                .flatMap(date -> shift.on(date, zone).stream())
                .map(occurrence -> new Candidate(shift, occurrence));
    }
}
