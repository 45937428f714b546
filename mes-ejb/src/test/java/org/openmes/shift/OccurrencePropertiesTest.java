package org.openmes.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.shift.ShiftFixture.THREE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every shift, zone and moment. */
class OccurrencePropertiesTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final int QUARTERS_OF_A_YEAR = 365 * 24 * 4;
    private static final List<String> ZONES = List.of(
            "Europe/Warsaw",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Santiago",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Pacific/Chatham",
            "UTC");

    /** Read off the wall clock, without dates, instants or occurrences; a shift can change only at a quarter. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"})
    void every_moment_of_a_year_has_the_shift_that_the_wall_clock_names(String name) {
        var zone = ZoneId.of(name);

        var mismatches = quartersOfAYear()
                .flatMap(quarter -> Stream.of(quarter, quarter.plus(QUARTER).minusNanos(1)))
                .filter(moment -> !Objects.equals(
                        CurrentShift.at(moment, zone, THREE, null)
                                .map(ShiftOccurrence::name)
                                .orElse(null),
                        byWallClock(moment.atZone(zone))));

        assertThat(mismatches).isEmpty();
    }

    private static @Nullable String byWallClock(ZonedDateTime shown) {
        var day = shown.getDayOfWeek().getValue();
        var hour = shown.getHour();
        if (hour < 6) {
            return day >= 2 && day <= 6 ? "Night" : null;
        }
        if (day > 5) {
            return null;
        }
        return hour < 14 ? "Morning" : hour < 22 ? "Afternoon" : "Night";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"})
    void the_occurrences_of_a_year_follow_one_another_and_each_moment_names_the_same(String name) {
        var zone = ZoneId.of(name);
        var occurrences = quartersOfAYear()
                .flatMap(moment ->
                        CurrentShift.at(moment, zone, THREE, null)
                                .filter(occurrence -> occurrence.contains(moment))
                                .stream())
                .distinct()
                .toList();

        assertThat(occurrences).hasSizeBetween(3 * 5 * 52, 3 * 5 * 53 + 1);
        assertThat(occurrences)
                .allMatch(each -> each.start().atZone(zone).toLocalDate().equals(each.productionDate()));
        assertThat(IntStream.range(1, occurrences.size()))
                .allMatch(next -> !occurrences
                        .get(next)
                        .start()
                        .isBefore(occurrences.get(next - 1).end()));
    }

    private static Stream<Instant> quartersOfAYear() {
        return IntStream.range(0, QUARTERS_OF_A_YEAR).mapToObj(quarter -> NEW_YEAR.plus(QUARTER.multipliedBy(quarter)));
    }

    /** Any window on any days in any of the zones; the seed is the number of the repetition. */
    @RepeatedTest(200)
    void any_shift_is_worked_from_its_start_to_its_end_and_at_no_other_moment(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var shift = anyShift(random);
        var date = NEW_YEAR.atZone(zone).toLocalDate().plusDays(random.nextInt(366));
        for (int day = 0; day < 15; day++) {
            for (var occurrence : shift.on(date.plusDays(day), zone).stream().toList()) {
                for (var moment : momentsOf(occurrence, random)) {
                    assertThat(CurrentShift.at(moment, zone, List.of(shift), null))
                            .as("%s at %s in %s", shift, moment, zone)
                            .contains(occurrence);
                }
                assertThat(CurrentShift.at(occurrence.end(), zone, List.of(shift), null))
                        .isNotEqualTo(Optional.of(occurrence));
                assertThat(CurrentShift.at(occurrence.start().minusNanos(1), zone, List.of(shift), null))
                        .isNotEqualTo(Optional.of(occurrence));
            }
        }
    }

    /** A later time of the wall clock is never an earlier moment, whatever the clock does in between. */
    @RepeatedTest(50)
    void time_does_not_run_backwards(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var change = zone.getRules().nextTransition(NEW_YEAR.plus(Duration.ofDays(random.nextInt(366))));
        var about = change == null ? NEW_YEAR : change.getInstant();
        var from = about.atZone(zone).toLocalDateTime().minusHours(30).withSecond(0);

        var moments = IntStream.range(0, 60 * 60)
                .mapToObj(minute -> WallClock.moment(from.plusMinutes(minute), zone))
                .toList();

        assertThat(moments).isSorted();
    }

    private static List<Instant> momentsOf(ShiftOccurrence occurrence, Random random) {
        var length = Duration.between(occurrence.start(), occurrence.end());
        var within = occurrence.start().plusSeconds((long) (random.nextDouble() * length.toSeconds()));
        return List.of(occurrence.start(), within, occurrence.end().minusNanos(1));
    }

    private static PlannedShift anyShift(Random random) {
        var start = LocalTime.of(random.nextInt(24), random.nextInt(60));
        var end = start.plusMinutes(1 + random.nextInt(24 * 60 - 1));
        var days = new TreeSet<Integer>();
        for (int day = 0; day <= random.nextInt(7); day++) {
            days.add(1 + random.nextInt(7));
        }
        return new PlannedShift(1, "Any", start, end, List.copyOf(days), null, 0);
    }
}
