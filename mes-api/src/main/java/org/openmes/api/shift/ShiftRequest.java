package org.openmes.api.shift;

import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;
import org.openmes.shift.ChangeShift;
import org.openmes.shift.ShiftFields;

/** The fields of a shift that an administrator sets (spec 8.2). */
public record ShiftRequest(
        Change<String> code,
        @Schema(required = true) Change<String> name,
        @Schema(required = true) Change<LocalTime> startTime,
        @Schema(required = true) Change<LocalTime> endTime,
        Change<List<Integer>> daysOfWeek,
        Change<Long> lineId,
        Change<Boolean> isActive,
        Change<Integer> sortOrder,
        @Nullable Long version) {

    /** A new shift: from Monday to Friday on all lines, unless the caller says otherwise. */
    ShiftFields toFields() {
        return new ShiftFields(
                code.value(),
                name.value(),
                startTime.value(),
                endTime.value(),
                daysOfWeek.present() ? daysOfWeek.value() : ShiftFields.WORKING_DAYS,
                lineId.value(),
                !Boolean.FALSE.equals(isActive.value()),
                sortOrder.present() ? sortOrder.value() : Integer.valueOf(0));
    }

    ChangeShift toChange() {
        return new ChangeShift(code, name, startTime, endTime, daysOfWeek, lineId, isActive, sortOrder);
    }
}
