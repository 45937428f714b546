package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.shift.ShiftFixture.EVERY_DAY;
import static org.openmes.shift.ShiftFixture.THREE;
import static org.openmes.shift.ShiftFixture.WARSAW;
import static org.openmes.shift.ShiftFixture.at;
import static org.openmes.shift.ShiftFixture.onLine;
import static org.openmes.shift.ShiftFixture.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What works on every line at once, and where work is counted (spec 8.3). */
class CurrentShiftsTest {
    private static final PlannedShift OWN = onLine(7, shift(9, "Own", "10:00", "12:00", EVERY_DAY));
    private static final Instant TEN = at(WARSAW, "2026-06-08T10:00");
    private static final Instant NOON = at(WARSAW, "2026-06-08T12:00");

    @Test
    void a_line_without_shifts_follows_those_of_the_plant() {
        assertThat(names(TEN, null)).isEqualTo("Morning");
        assertThat(names(TEN, 8L)).isEqualTo("Morning");
    }

    @Test
    void a_line_with_shifts_of_its_own_follows_only_these() {
        assertThat(names(TEN, 7L)).isEqualTo("Own");
        assertThat(names(NOON, 7L)).isEqualTo("-");
        assertThat(names(NOON, null)).isEqualTo("Morning");
    }

    @Test
    void where_nothing_works_there_is_nothing() {
        var sunday = at(WARSAW, "2026-06-07T13:00");

        assertThat(names(sunday, null)).isEqualTo("-");
        assertThat(names(sunday, 8L)).isEqualTo("-");
    }

    @Test
    void of_two_that_are_alike_the_older_one_counts() {
        var younger = shift(5, "Morning", "06:00", "14:00", EVERY_DAY);
        var older = shift(4, "Morning", "06:00", "14:00", EVERY_DAY);

        assertThat(CurrentShift.at(TEN, WARSAW, List.of(younger, older), null))
                .map(ShiftOccurrence::shiftId)
                .contains(4L);
    }

    @Test
    void work_is_counted_on_the_day_its_shift_began_or_on_the_calendar_day() {
        var night = CurrentShift.at(at(WARSAW, "2026-06-06T01:00"), WARSAW, THREE, null);

        assertThat(ShiftStamp.of(night, at(WARSAW, "2026-06-06T01:00"), WARSAW))
                .isEqualTo(new ShiftStamp(3L, LocalDate.parse("2026-06-05")));
        assertThat(ShiftStamp.of(Optional.empty(), Instant.parse("2026-06-06T22:30:00Z"), WARSAW))
                .isEqualTo(new ShiftStamp(null, LocalDate.parse("2026-06-07")));
    }

    @ParameterizedTest
    @CsvSource({
        "13:00, 15:00, , true",
        "14:00, 15:00, , false",
        "13:00, 15:00, 7, false",
    })
    void shifts_meet_where_both_hold_at_the_same_time(LocalTime start, LocalTime end, Long line, boolean meets) {
        var morning = shift(1, "Morning", "06:00", "14:00", EVERY_DAY);

        assertThat(morning.meets(details(2, start, end, line))).isEqualTo(meets);
    }

    @Test
    void a_shift_does_not_meet_itself_and_lines_meet_their_own() {
        var own = onLine(7, shift(1, "Morning", "06:00", "14:00", EVERY_DAY));

        assertThat(own.meets(details(1, LocalTime.of(6, 0), LocalTime.of(14, 0), 7L)))
                .isFalse();
        assertThat(own.meets(details(2, LocalTime.of(6, 0), LocalTime.of(14, 0), 7L)))
                .isTrue();
    }

    @Test
    void a_shift_tells_how_long_it_works_in_a_week() {
        assertThat(details(1, LocalTime.of(22, 0), LocalTime.of(6, 30), null).minutesPerWeek())
                .isEqualTo(7 * 510);
    }

    private static String names(Instant moment, Long line) {
        var active = new ArrayList<>(THREE);
        active.add(OWN);
        return CurrentShifts.at(moment, WARSAW, active)
                .on(line)
                .map(ShiftOccurrence::name)
                .orElse("-");
    }

    private static ShiftDetails details(long id, LocalTime start, LocalTime end, Long line) {
        return new ShiftDetails(
                id, null, "Other", start, end, EVERY_DAY, line, null, null, true, 0, Instant.EPOCH, null, 0);
    }
}
