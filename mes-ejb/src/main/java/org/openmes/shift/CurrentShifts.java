package org.openmes.shift;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What works everywhere at one moment.
 *
 * @param ofPlant where no other shifts hold; null when none works
 * @param ofLines on the lines that have active shifts of their own; empty where none of these works
 */
public record CurrentShifts(@Nullable ShiftOccurrence ofPlant, Map<Long, Optional<ShiftOccurrence>> ofLines) {
    public CurrentShifts {
        ofLines = Map.copyOf(ofLines);
    }

    /** What all these active shifts, of the plant and of lines, mean for the moment. */
    static CurrentShifts at(Instant moment, ZoneId zone, List<PlannedShift> active) {
        var ofLines = active.stream()
                .map(PlannedShift::lineId)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(line -> line, line -> CurrentShift.at(moment, zone, active, line)));
        return new CurrentShifts(CurrentShift.at(moment, zone, active, null).orElse(null), ofLines);
    }

    /** The occurrence on the line; with null that of the plant as a whole. */
    public Optional<ShiftOccurrence> on(@Nullable Long lineId) {
        var plant = Optional.ofNullable(ofPlant);
        return lineId == null ? plant : ofLines.getOrDefault(lineId, plant);
    }
}
