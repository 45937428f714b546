package org.openmes.shift;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the work of a moment is counted; kept with what happened, so that it stays when shifts change (spec 8.3).
 *
 * @param shiftId the shift that worked; null when none did
 * @param productionDate the date in the plant zone on which that shift began; without one the calendar day
 */
@Embeddable
public record ShiftStamp(@Nullable Long shiftId, @Nullable LocalDate productionDate) {
    /** Of work in this shift, or of work in none at this moment. */
    static ShiftStamp of(Optional<ShiftOccurrence> shift, Instant moment, ZoneId zone) {
        return shift.map(working -> new ShiftStamp(working.shiftId(), working.productionDate()))
                .orElseGet(() -> new ShiftStamp(null, LocalDate.ofInstant(moment, zone)));
    }
}
