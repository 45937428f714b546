package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.shift.ShiftFixture.EVERY_DAY;
import static org.openmes.shift.ShiftFixture.THREE;
import static org.openmes.shift.ShiftFixture.WARSAW;
import static org.openmes.shift.ShiftFixture.WORKING_DAYS;
import static org.openmes.shift.ShiftFixture.at;
import static org.openmes.shift.ShiftFixture.onLine;
import static org.openmes.shift.ShiftFixture.shift;
import static org.openmes.shift.ShiftFixture.sorted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which shift a moment belongs to (spec 8.3), on ordinary days. */
class CurrentShiftTest {
    private static final long LINE = 7;

    /** The test points of the specification; 2026-06-05 is a Friday. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Warsaw,       2026-06-05T22:00, Night,     2026-06-05
            Europe/Warsaw,       2026-06-06T05:59, Night,     2026-06-05
            Europe/Warsaw,       2026-06-06T06:00,,
            Europe/Warsaw,       2026-06-08T05:59,,
            Europe/Warsaw,       2026-06-08T06:00, Morning,   2026-06-08
            Europe/Warsaw,       2026-06-08T14:00, Afternoon, 2026-06-08
            America/New_York,    2026-06-05T22:00, Night,     2026-06-05
            America/New_York,    2026-06-06T05:59, Night,     2026-06-05
            America/New_York,    2026-06-06T06:00,,
            America/New_York,    2026-06-08T05:59,,
            America/New_York,    2026-06-08T06:00, Morning,   2026-06-08
            America/New_York,    2026-06-08T14:00, Afternoon, 2026-06-08
            Australia/Lord_Howe, 2026-06-05T22:00, Night,     2026-06-05
            Australia/Lord_Howe, 2026-06-06T05:59, Night,     2026-06-05
            Australia/Lord_Howe, 2026-06-06T06:00,,
            Australia/Lord_Howe, 2026-06-08T05:59,,
            Australia/Lord_Howe, 2026-06-08T06:00, Morning,   2026-06-08
            Australia/Lord_Howe, 2026-06-08T14:00, Afternoon, 2026-06-08
            Pacific/Kiritimati,  2026-06-05T22:00, Night,     2026-06-05
            Pacific/Kiritimati,  2026-06-06T05:59, Night,     2026-06-05
            Pacific/Kiritimati,  2026-06-06T06:00,,
            Pacific/Kiritimati,  2026-06-08T05:59,,
            Pacific/Kiritimati,  2026-06-08T06:00, Morning,   2026-06-08
            Pacific/Kiritimati,  2026-06-08T14:00, Afternoon, 2026-06-08
            UTC,                 2026-06-05T22:00, Night,     2026-06-05
            UTC,                 2026-06-06T05:59, Night,     2026-06-05
            UTC,                 2026-06-06T06:00,,
            UTC,                 2026-06-08T05:59,,
            UTC,                 2026-06-08T06:00, Morning,   2026-06-08
            UTC,                 2026-06-08T14:00, Afternoon, 2026-06-08""")
    void the_test_points_of_an_ordinary_week(
            ZoneId zone, String moment, @Nullable String name, @Nullable LocalDate date) {
        var occurrence = CurrentShift.at(at(zone, moment), zone, THREE, null);

        assertThat(occurrence.map(ShiftOccurrence::name)).isEqualTo(Optional.ofNullable(name));
        assertThat(occurrence.map(ShiftOccurrence::productionDate)).isEqualTo(Optional.ofNullable(date));
    }

    @Test
    void an_occurrence_says_when_it_begins_and_ends() {
        assertThat(current("2026-06-06T01:00", THREE))
                .contains(new ShiftOccurrence(
                        3,
                        "Night",
                        Instant.parse("2026-06-05T20:00:00Z"),
                        Instant.parse("2026-06-06T04:00:00Z"),
                        LocalDate.parse("2026-06-05")));
    }

    @Test
    void the_last_moment_before_the_end_belongs_to_it_and_the_end_does_not() {
        var end = at(WARSAW, "2026-06-08T14:00");

        assertThat(CurrentShift.at(end.minusNanos(1), WARSAW, THREE, null))
                .map(ShiftOccurrence::name)
                .contains("Morning");
        assertThat(CurrentShift.at(end, WARSAW, THREE, null))
                .map(ShiftOccurrence::name)
                .contains("Afternoon");
    }

    @Test
    void a_shift_until_midnight_ends_with_its_day() {
        var late = List.of(shift(1, "Late", "16:00", "00:00", WORKING_DAYS));

        assertThat(current("2026-06-05T23:59", late)).isPresent();
        assertThat(current("2026-06-06T00:00", late)).isEmpty();
    }

    @Test
    void a_shift_of_almost_a_whole_day_meets_its_next_occurrence() {
        var watch = List.of(shift(1, "Watch", "12:00", "11:59", EVERY_DAY));

        assertThat(current("2026-06-05T11:58", watch))
                .map(ShiftOccurrence::productionDate)
                .contains(LocalDate.parse("2026-06-04"));
        assertThat(current("2026-06-05T11:59", watch)).isEmpty();
        assertThat(current("2026-06-05T12:00", watch))
                .map(ShiftOccurrence::productionDate)
                .contains(LocalDate.parse("2026-06-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-08T02:00", "2026-06-07T22:00"})
    void the_night_from_sunday_to_monday_belongs_to_sunday(String moment) {
        assertThat(current(moment, THREE)).isEmpty();
        assertThat(current(moment, List.of(shift(1, "Sunday night", "22:00", "06:00", List.of(7)))))
                .map(ShiftOccurrence::productionDate)
                .contains(LocalDate.parse("2026-06-07"));
    }

    @Test
    void a_line_with_shifts_of_its_own_follows_only_these() {
        var own = onLine(LINE, shift(9, "Own", "08:00", "12:00", WORKING_DAYS));
        var other = onLine(LINE + 1, shift(8, "Foreign", "06:00", "20:00", WORKING_DAYS));
        var all = List.of(THREE.get(0), THREE.get(1), own, other);

        assertThat(currentOn(LINE, "2026-06-08T08:00", all))
                .map(ShiftOccurrence::name)
                .contains("Own");
        assertThat(currentOn(LINE, "2026-06-08T12:00", all)).isEmpty();
        assertThat(currentOn(LINE + 2, "2026-06-08T12:00", all))
                .map(ShiftOccurrence::name)
                .contains("Morning");
        assertThat(current("2026-06-08T08:00", all)).map(ShiftOccurrence::name).contains("Morning");
    }

    @Test
    void of_several_the_one_that_began_last_counts() {
        var early = sorted(0, shift(1, "A", "06:00", "14:00", WORKING_DAYS));
        var late = sorted(9, shift(2, "Z", "10:00", "12:00", WORKING_DAYS));

        assertThat(current("2026-06-08T11:00", List.of(early, late)))
                .map(ShiftOccurrence::name)
                .contains("Z");
    }

    @Test
    void of_those_that_began_together_the_sort_order_counts_then_the_name() {
        var second = sorted(2, shift(1, "A", "06:00", "14:00", WORKING_DAYS));
        var first = sorted(1, shift(2, "Z", "06:00", "15:00", WORKING_DAYS));
        var firstToo = sorted(1, shift(3, "B", "06:00", "13:00", WORKING_DAYS));

        assertThat(current("2026-06-08T11:00", List.of(second, first)))
                .map(ShiftOccurrence::name)
                .contains("Z");
        assertThat(current("2026-06-08T11:00", List.of(second, first, firstToo)))
                .map(ShiftOccurrence::name)
                .contains("B");
    }

    @Test
    void yesterdays_night_goes_behind_a_shift_that_began_today() {
        var night = sorted(0, shift(1, "Night", "22:00", "06:00", EVERY_DAY));
        var early = sorted(5, shift(2, "Early", "04:00", "12:00", EVERY_DAY));

        assertThat(current("2026-06-08T03:59", List.of(night, early)))
                .map(ShiftOccurrence::name)
                .contains("Night");
        assertThat(current("2026-06-08T05:00", List.of(night, early)))
                .map(ShiftOccurrence::name)
                .contains("Early");
    }

    @Test
    void without_shifts_nothing_works() {
        assertThat(current("2026-06-08T08:00", List.of())).isEmpty();
    }

    private static Optional<ShiftOccurrence> current(String moment, List<PlannedShift> shifts) {
        return CurrentShift.at(at(WARSAW, moment), WARSAW, shifts, null);
    }

    private static Optional<ShiftOccurrence> currentOn(long line, String moment, List<PlannedShift> shifts) {
        return CurrentShift.at(at(WARSAW, moment), WARSAW, shifts, line);
    }
}
