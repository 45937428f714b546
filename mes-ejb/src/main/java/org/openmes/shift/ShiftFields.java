package org.openmes.shift;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * The fields of a shift that an Admin sets (spec 8.2).
 *
 * @param code at most 50 characters, unique whatever its case; optional
 * @param name at most 100 characters, unique whatever its case among the shifts of all lines or of the same line
 * @param startTime when it begins, on the wall clock of the plant, to the minute
 * @param endTime when it ends; before the start it is on the next day; never equal to the start
 * @param daysOfWeek the days on which it begins, 1 (Monday) to 7 (Sunday), at least one
 * @param lineId the line on which it is worked; null for all lines
 * @param sortOrder 0 to 100 000; of shifts that begin together the lower one counts
 */
public record ShiftFields(
        @Nullable String code,
        @Nullable String name,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable List<Integer> daysOfWeek,
        @Nullable Long lineId,
        boolean isActive,
        @Nullable Integer sortOrder) {
    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LAST = 100_000;
    private static final int SUNDAY = 7;

    /** The days of a new shift unless others are given: Monday to Friday. */
    public static final List<Integer> WORKING_DAYS = List.of(1, 2, 3, 4, 5);

    /** The same fields, checked and in one spelling: texts trimmed, each day once and in order. */
    ShiftFields checked() {
        var violations = new Violations();
        if (code != null) {
            violations.code("code", code, LONGEST_CODE);
        }
        violations.code("name", name, LONGEST_NAME);
        checkTimes(violations);
        checkDays(violations);
        if (violations.required("sort_order", sortOrder) && (sortOrder < 0 || sortOrder > LAST)) {
            violations.add("sort_order", "validation.between", 0, LAST);
        }
        violations.throwIfAny();
        return new ShiftFields(
                code == null ? null : code.strip(),
                name.strip(),
                startTime,
                endTime,
                daysOfWeek.stream().distinct().sorted().toList(),
                lineId,
                isActive,
                sortOrder);
    }

    private void checkTimes(Violations violations) {
        checkMinutes(violations, "start_time", startTime);
        checkMinutes(violations, "end_time", endTime);
        if (startTime != null && Objects.equals(startTime, endTime)) {
            violations.add("end_time", "shift.no_length");
        }
    }

    private static void checkMinutes(Violations violations, String field, @Nullable LocalTime time) {
        if (violations.required(field, time) && !time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            violations.add(field, "validation.time");
        }
    }

    private void checkDays(Violations violations) {
        if (!violations.required("days_of_week", daysOfWeek)) {
            return;
        }
        if (daysOfWeek.isEmpty()) {
            violations.add("days_of_week", "shift.no_day");
        } else if (daysOfWeek.stream().anyMatch(day -> day < 1 || day > SUNDAY)) {
            violations.add("days_of_week", "shift.days");
        }
    }

    ShiftWindow window() {
        return new ShiftWindow(startTime, endTime, daysOfWeek);
    }
}
