package org.openmes.shift;

import java.time.LocalTime;
import java.util.List;
import org.openmes.shared.Change;
import org.openmes.shared.Violations;

/** A partial update of a shift; absent fields keep their value, a line set to null means all lines. */
public record ChangeShift(
        Change<String> code,
        Change<String> name,
        Change<LocalTime> startTime,
        Change<LocalTime> endTime,
        Change<List<Integer>> daysOfWeek,
        Change<Long> lineId,
        Change<Boolean> isActive,
        Change<Integer> sortOrder) {
    /** Switches the shift on or off. */
    public static ChangeShift active(boolean active) {
        return new ChangeShift(
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.absent(),
                Change.of(active),
                Change.absent());
    }

    ShiftFields on(ShiftFields now) {
        var violations = new Violations();
        violations.required("is_active", isActive.or(now.isActive()));
        violations.throwIfAny();
        return new ShiftFields(
                code.or(now.code()),
                name.or(now.name()),
                startTime.or(now.startTime()),
                endTime.or(now.endTime()),
                daysOfWeek.or(now.daysOfWeek()),
                lineId.or(now.lineId()),
                isActive.or(now.isActive()),
                sortOrder.or(now.sortOrder()));
    }
}
