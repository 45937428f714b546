package org.openmes.api.shift;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openmes.shift.CurrentShiftDetails;

/** The shift that works now, and when. */
public record CurrentShiftResponse(
        long shiftId,
        String name,
        Instant start,

        @Schema(description = "When it ends; this moment does not belong to it")
        Instant end,

        @Schema(description = "The date in the plant on which it began; all of its work is counted there")
        LocalDate productionDate,

        ShiftResponse shift) {
    static CurrentShiftResponse of(CurrentShiftDetails current) {
        var occurrence = current.occurrence();
        return new CurrentShiftResponse(
                occurrence.shiftId(),
                occurrence.name(),
                occurrence.start(),
                occurrence.end(),
                occurrence.productionDate(),
                ShiftResponse.of(current.shift()));
    }
}
