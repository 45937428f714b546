package org.openmes.shift;

import java.util.Map;
import java.util.Optional;
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

    /** The occurrence on the line; with null that of the plant as a whole. */
    public Optional<ShiftOccurrence> on(@Nullable Long lineId) {
        var plant = Optional.ofNullable(ofPlant);
        return lineId == null ? plant : ofLines.getOrDefault(lineId, plant);
    }
}
