package org.openmes.api.shift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.api.reference.Reference;
import org.openmes.shift.ShiftDetails;

/** A shift. */
public record ShiftResponse(
        long id,
        @Nullable String code,
        String name,

        @Schema(description = "On the wall clock of the plant")
        LocalTime startTime,

        @Schema(description = "On the wall clock of the plant; before the start it is on the next day")
        LocalTime endTime,

        @Schema(description = "The days on which it begins: 1 (Monday) to 7 (Sunday)")
        List<Integer> daysOfWeek,

        @Schema(description = "Null for all lines") @Nullable
        Long lineId,

        @Nullable Reference line,
        boolean isActive,
        int sortOrder,

        @Schema(description = "In a week without a change of the clock")
        BigDecimal hoursPerWeek,

        Instant createdAt,
        @Nullable Instant updatedAt,
        long version)
        implements Versioned {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final int DECIMALS = 2;

    static ShiftResponse of(ShiftDetails shift) {
        return new ShiftResponse(
                shift.id(),
                shift.code(),
                shift.name(),
                shift.startTime(),
                shift.endTime(),
                shift.daysOfWeek(),
                shift.lineId(),
                Reference.of(shift.lineId(), shift.lineCode(), shift.lineName()),
                shift.isActive(),
                shift.sortOrder(),
                BigDecimal.valueOf(shift.minutesPerWeek()).divide(HOUR, DECIMALS, RoundingMode.HALF_UP),
                shift.createdAt(),
                shift.updatedAt(),
                shift.version());
    }
}
