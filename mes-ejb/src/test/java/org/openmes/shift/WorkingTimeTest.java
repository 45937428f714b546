package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.shift.ShiftFixture.THREE;
import static org.openmes.shift.ShiftFixture.WARSAW;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long shifts work on a day. */
class WorkingTimeTest {
    private static final long LINE = 7;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);

    @Test
    void a_day_has_the_shifts_that_begin_on_it() {
        var working = new WorkingTime(THREE, WARSAW);

        assertThat(working.minutesOn(FRIDAY, null)).isEqualTo(24 * 60);
        assertThat(working.minutesOn(FRIDAY.plusDays(1), null)).isZero();
    }

    @Test
    void a_line_with_shifts_of_its_own_has_these_alone() {
        var own = planned(9, "06:00", "10:30", LINE);
        var working =
                new WorkingTime(Stream.concat(THREE.stream(), Stream.of(own)).toList(), WARSAW);

        assertThat(working.minutesOn(FRIDAY, LINE)).isEqualTo(4 * 60 + 30);
        assertThat(working.minutesOn(FRIDAY, LINE + 1)).isEqualTo(24 * 60);
    }

    @Test
    void time_in_which_two_work_counts_once() {
        var shifts = List.of(
                planned(1, "06:00", "14:00", null),
                planned(2, "08:00", "10:00", null),
                planned(3, "12:00", "16:00", null));

        assertThat(new WorkingTime(shifts, WARSAW).minutesOn(FRIDAY, null)).isEqualTo(10 * 60);
    }

    @Test
    void the_night_in_which_the_clock_changes_is_shorter_or_longer() {
        var night = List.of(
                new PlannedShift(1, "Night", LocalTime.parse("22:00"), LocalTime.parse("06:00"), List.of(6), null, 0));

        assertThat(new WorkingTime(night, WARSAW).minutesOn(LocalDate.of(2026, 3, 28), null))
                .isEqualTo(7 * 60);
        assertThat(new WorkingTime(night, WARSAW).minutesOn(LocalDate.of(2026, 10, 24), null))
                .isEqualTo(9 * 60);
    }

    private static PlannedShift planned(long id, String from, String to, Long line) {
        return new PlannedShift(
                id, "Shift " + id, LocalTime.parse(from), LocalTime.parse(to), List.of(1, 2, 3, 4, 5), line, 0);
    }
}
