package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.shift.ShiftFixture.EVERY_DAY;
import static org.openmes.shift.ShiftFixture.WARSAW;
import static org.openmes.shift.ShiftFixture.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shifts on the days on which the clock changes (spec 8.3). */
class ClockChangeTest {
    private static final List<PlannedShift> ROUND_THE_CLOCK = List.of(
            shift(1, "Morning", "06:00", "14:00", EVERY_DAY),
            shift(2, "Afternoon", "14:00", "22:00", EVERY_DAY),
            shift(3, "Night", "22:00", "06:00", EVERY_DAY));

    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Warsaw,       2026-03-28, PT7H
            Europe/Warsaw,       2026-10-24, PT9H
            America/New_York,    2026-03-07, PT7H
            America/New_York,    2026-10-31, PT9H
            Australia/Lord_Howe, 2026-10-03, PT7H30M
            Australia/Lord_Howe, 2026-04-04, PT8H30M
            Africa/Cairo,        2026-04-23, PT7H
            UTC,                 2026-03-28, PT8H""")
    void the_night_of_the_change_lasts_less_or_more(ZoneId zone, LocalDate date, Duration length) {
        var night = ROUND_THE_CLOCK.get(2).on(date, zone).orElseThrow();

        assertThat(Duration.between(night.start(), night.end())).isEqualTo(length);
        assertThat(night.productionDate()).isEqualTo(date);
    }

    /** Moments in UTC around the two changes; the clock of the plant is changed while the night of Saturday works. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Warsaw,       2026-03-28T20:59:59Z, Afternoon, 2026-03-28
            Europe/Warsaw,       2026-03-28T21:00:00Z, Night,     2026-03-28
            Europe/Warsaw,       2026-03-29T03:59:59Z, Night,     2026-03-28
            Europe/Warsaw,       2026-03-29T04:00:00Z, Morning,   2026-03-29
            Europe/Warsaw,       2026-10-24T19:59:59Z, Afternoon, 2026-10-24
            Europe/Warsaw,       2026-10-24T20:00:00Z, Night,     2026-10-24
            Europe/Warsaw,       2026-10-25T04:59:59Z, Night,     2026-10-24
            Europe/Warsaw,       2026-10-25T05:00:00Z, Morning,   2026-10-25
            America/New_York,    2026-03-08T02:59:59Z, Afternoon, 2026-03-07
            America/New_York,    2026-03-08T03:00:00Z, Night,     2026-03-07
            America/New_York,    2026-03-08T09:59:59Z, Night,     2026-03-07
            America/New_York,    2026-03-08T10:00:00Z, Morning,   2026-03-08
            America/New_York,    2026-11-01T01:59:59Z, Afternoon, 2026-10-31
            America/New_York,    2026-11-01T02:00:00Z, Night,     2026-10-31
            America/New_York,    2026-11-01T10:59:59Z, Night,     2026-10-31
            America/New_York,    2026-11-01T11:00:00Z, Morning,   2026-11-01
            Australia/Lord_Howe, 2026-10-03T11:29:59Z, Afternoon, 2026-10-03
            Australia/Lord_Howe, 2026-10-03T11:30:00Z, Night,     2026-10-03
            Australia/Lord_Howe, 2026-10-03T18:59:59Z, Night,     2026-10-03
            Australia/Lord_Howe, 2026-10-03T19:00:00Z, Morning,   2026-10-04
            Australia/Lord_Howe, 2026-04-04T10:59:59Z, Afternoon, 2026-04-04
            Australia/Lord_Howe, 2026-04-04T11:00:00Z, Night,     2026-04-04
            Australia/Lord_Howe, 2026-04-04T19:29:59Z, Night,     2026-04-04
            Australia/Lord_Howe, 2026-04-04T19:30:00Z, Morning,   2026-04-05""")
    void the_test_points_on_both_days_of_the_change(ZoneId zone, Instant moment, String name, LocalDate date) {
        var occurrence = CurrentShift.at(moment, zone, ROUND_THE_CLOCK, null).orElseThrow();

        assertThat(occurrence.name()).isEqualTo(name);
        assertThat(occurrence.productionDate()).isEqualTo(date);
    }

    /** The test points of the specification with the night of the change as the last before a free day. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Europe/Warsaw,       2026-03-28T22:00, Night
            Europe/Warsaw,       2026-03-29T05:59, Night
            Europe/Warsaw,       2026-03-29T06:00,
            Europe/Warsaw,       2026-03-30T05:59,
            Europe/Warsaw,       2026-03-30T06:00, Morning
            Europe/Warsaw,       2026-03-30T14:00, Afternoon
            Europe/Warsaw,       2026-10-24T22:00, Night
            Europe/Warsaw,       2026-10-25T05:59, Night
            Europe/Warsaw,       2026-10-25T06:00,
            Europe/Warsaw,       2026-10-26T05:59,
            Europe/Warsaw,       2026-10-26T06:00, Morning
            America/New_York,    2026-03-07T22:00, Night
            America/New_York,    2026-03-08T05:59, Night
            America/New_York,    2026-03-08T06:00,
            America/New_York,    2026-03-09T05:59,
            America/New_York,    2026-03-09T06:00, Morning
            America/New_York,    2026-10-31T22:00, Night
            America/New_York,    2026-11-01T05:59, Night
            America/New_York,    2026-11-01T06:00,
            America/New_York,    2026-11-02T05:59,
            America/New_York,    2026-11-02T06:00, Morning
            Australia/Lord_Howe, 2026-10-03T22:00, Night
            Australia/Lord_Howe, 2026-10-04T05:59, Night
            Australia/Lord_Howe, 2026-10-04T06:00,
            Australia/Lord_Howe, 2026-10-05T05:59,
            Australia/Lord_Howe, 2026-10-05T06:00, Morning
            Australia/Lord_Howe, 2026-04-04T22:00, Night
            Australia/Lord_Howe, 2026-04-05T05:59, Night
            Australia/Lord_Howe, 2026-04-05T06:00,
            Australia/Lord_Howe, 2026-04-06T05:59,
            Australia/Lord_Howe, 2026-04-06T06:00, Morning""")
    void a_night_of_the_change_before_a_free_sunday(ZoneId zone, LocalDateTime moment, @Nullable String name) {
        var mondayToSaturday = ROUND_THE_CLOCK.stream()
                .map(shift -> shift(
                        shift.id(),
                        shift.name(),
                        shift.startTime().toString(),
                        shift.endTime().toString(),
                        List.of(1, 2, 3, 4, 5, 6)))
                .toList();

        var occurrence = CurrentShift.at(moment.atZone(zone).toInstant(), zone, mondayToSaturday, null);

        assertThat(occurrence.map(ShiftOccurrence::name)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void both_hours_that_the_clock_shows_twice_belong_to_the_night() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");

        var night = CurrentShift.at(first, WARSAW, ROUND_THE_CLOCK, null);

        assertThat(night).map(ShiftOccurrence::name).contains("Night");
        assertThat(CurrentShift.at(second, WARSAW, ROUND_THE_CLOCK, null)).isEqualTo(night);
    }

    @Test
    void a_time_that_is_skipped_is_the_moment_of_the_change() {
        var change = Instant.parse("2026-03-29T01:00:00Z");

        assertThat(WallClock.moment(LocalDateTime.parse("2026-03-29T02:00"), WARSAW))
                .isEqualTo(change);
        assertThat(WallClock.moment(LocalDateTime.parse("2026-03-29T02:59"), WARSAW))
                .isEqualTo(change);
        assertThat(WallClock.moment(LocalDateTime.parse("2026-03-29T03:00"), WARSAW))
                .isEqualTo(change);
    }

    @Test
    void a_time_that_comes_twice_is_its_first_coming() {
        assertThat(WallClock.moment(LocalDateTime.parse("2026-10-25T02:00"), WARSAW))
                .isEqualTo("2026-10-25T00:00:00Z");
        assertThat(WallClock.moment(LocalDateTime.parse("2026-10-25T03:00"), WARSAW))
                .isEqualTo("2026-10-25T02:00:00Z");
    }

    @Test
    void a_shift_that_the_clock_skips_wholly_is_not_worked_that_day() {
        var shift = shift(1, "Small hours", "02:15", "02:45", EVERY_DAY);

        assertThat(shift.on(LocalDate.parse("2026-03-29"), WARSAW)).isEmpty();
        assertThat(shift.on(LocalDate.parse("2026-03-30"), WARSAW)).isPresent();
    }

    @Test
    void a_shift_that_begins_in_the_skipped_hour_begins_with_the_change() {
        var occurrence = shift(1, "Small hours", "02:30", "04:00", EVERY_DAY)
                .on(LocalDate.parse("2026-03-29"), WARSAW)
                .orElseThrow();

        assertThat(occurrence.start()).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(occurrence.end()).isEqualTo("2026-03-29T02:00:00Z");
        assertThat(occurrence.productionDate()).isEqualTo("2026-03-29");
    }

    @Test
    void a_shift_that_meets_the_next_in_the_repeated_hour_leaves_no_gap() {
        var until = shift(1, "Until", "22:00", "02:30", EVERY_DAY);
        var from = shift(2, "From", "02:30", "06:00", EVERY_DAY);

        var first = until.on(LocalDate.parse("2026-10-24"), WARSAW).orElseThrow();
        var second = from.on(LocalDate.parse("2026-10-25"), WARSAW).orElseThrow();

        assertThat(first.end()).isEqualTo(second.start()).isEqualTo("2026-10-25T00:30:00Z");
    }

    /** In Newfoundland the clock went back at 00:01 to 23:01 of the day before. */
    @Test
    void a_shift_goes_on_when_it_is_yesterday_again() {
        var zone = ZoneId.of("America/St_Johns");
        var days =
                List.of(shift(1, "Late", "16:00", "00:00", EVERY_DAY), shift(2, "Early", "00:00", "08:00", EVERY_DAY));
        var yesterdayAgain = Instant.parse("2006-10-29T02:40:00Z");

        assertThat(yesterdayAgain.atZone(zone).toLocalDateTime()).isEqualTo("2006-10-28T23:10");
        assertThat(CurrentShift.at(yesterdayAgain, zone, days, null))
                .map(ShiftOccurrence::name)
                .contains("Early");
    }

    /** Samoa left out 30 December 2011 when it went to the other side of the date line. */
    @Test
    void on_a_date_that_never_was_nothing_is_worked() {
        var zone = ZoneId.of("Pacific/Apia");

        assertThat(ROUND_THE_CLOCK.get(0).on(LocalDate.parse("2011-12-30"), zone))
                .isEmpty();
        assertThat(CurrentShift.at(Instant.parse("2011-12-30T20:00:00Z"), zone, ROUND_THE_CLOCK, null))
                .map(ShiftOccurrence::productionDate)
                .contains(LocalDate.parse("2011-12-31"));
    }
}
