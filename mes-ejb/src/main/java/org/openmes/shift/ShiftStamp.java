package org.openmes.shift;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the work of a moment is counted; kept with what happened, so that it stays when shifts change (spec 8.3).
 *
 * @param shiftId the shift that worked; null when none did
 * @param productionDate the date in the plant zone on which that shift began; without one the calendar day
 */
@Embeddable
public record ShiftStamp(@Nullable Long shiftId, @Nullable LocalDate productionDate) {}
