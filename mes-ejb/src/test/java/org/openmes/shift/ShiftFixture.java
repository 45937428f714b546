package org.openmes.shift;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Shifts for tests of the rule. */
final class ShiftFixture {
    static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    static final List<Integer> WORKING_DAYS = ShiftFields.WORKING_DAYS;
    static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

    /** Those of a new installation. */
    static final List<PlannedShift> THREE = List.of(
            shift(1, "Morning", "06:00", "14:00", WORKING_DAYS),
            shift(2, "Afternoon", "14:00", "22:00", WORKING_DAYS),
            shift(3, "Night", "22:00", "06:00", WORKING_DAYS));

    private ShiftFixture() {}

    static PlannedShift shift(long id, String name, String start, String end, List<Integer> days) {
        return new PlannedShift(id, name, LocalTime.parse(start), LocalTime.parse(end), days, null, 0);
    }

    static PlannedShift onLine(long lineId, PlannedShift shift) {
        return new PlannedShift(
                shift.id(),
                shift.name(),
                shift.startTime(),
                shift.endTime(),
                shift.daysOfWeek(),
                lineId,
                shift.sortOrder());
    }

    static PlannedShift sorted(int sortOrder, PlannedShift shift) {
        return new PlannedShift(
                shift.id(),
                shift.name(),
                shift.startTime(),
                shift.endTime(),
                shift.daysOfWeek(),
                shift.lineId(),
                sortOrder);
    }

    /** What the wall clock shows, as a moment; for times that come once. */
    static Instant at(ZoneId zone, String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(zone).toInstant();
    }
}
