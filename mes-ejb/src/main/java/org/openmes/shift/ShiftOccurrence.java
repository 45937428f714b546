package org.openmes.shift;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A shift on one day, as a value: it says everything itself and never depends on the present (architecture D9).
 *
 * @param start when it begins, included
 * @param end when it ends, excluded; always after the start
 * @param productionDate the date in the plant zone on which it begins; all of its work is counted there, also that
 *     after midnight
 */
public record ShiftOccurrence(long shiftId, String name, Instant start, Instant end, LocalDate productionDate) {
    /** Whether the moment belongs to it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }
}
