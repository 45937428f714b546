package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Reader.class)
class FormatTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-14");

    private final Format format = Reader.format();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1200|1,200", "0.5|0.5", "10.000|10", "1234567.125|1,234,567.125", "0|0"})
    void a_quantity_groups_thousands_and_drops_empty_decimals(BigDecimal quantity, String read) {
        assertThat(format.quantity(quantity)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"1200,1200", "0.500,0.5", "1E+3,1000", "0.000,0"})
    void a_typed_quantity_has_a_point_and_nothing_else(BigDecimal quantity, String typed) {
        assertThat(format.typed(quantity)).isEqualTo(typed);
    }

    @Test
    void what_is_not_known_is_left_empty() {
        assertThat(format.quantity(null)).isEmpty();
        assertThat(format.typed(null)).isEmpty();
        assertThat(format.minutes(null)).isEmpty();
        assertThat(format.duration(null)).isEmpty();
        assertThat(format.age(null)).isEmpty();
        assertThat(format.day(null)).isEmpty();
        assertThat(format.distance(null)).isEmpty();
        assertThat(format.moment(null)).isEmpty();
        assertThat(format.isPast(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 s",
        "59,59 s",
        "60,1 min",
        "3599,59 min",
        "3600,1 h",
        "4800,1 h 20 min",
        "86399,23 h 59 min",
        "86400,1 d",
        "97200,1 d 3 h",
        "90059,1 d 1 h"
    })
    void a_duration_has_at_most_two_units(long seconds, String read) {
        assertThat(format.duration(seconds)).isEqualTo(read);
    }

    @Test
    void an_estimate_is_a_duration() {
        assertThat(format.minutes(80)).isEqualTo("1 h 20 min");
        assertThat(format.minutes(0)).isEqualTo("0 s");
    }

    @ParameterizedTest
    @CsvSource({"0,00:00", "876,14:36", "3599,59:59", "3600,1:00:00", "3845,1:04:05", "363845,101:04:05"})
    void a_stopwatch_shows_hours_once_there_are_some(long seconds, String read) {
        assertThat(format.stopwatch(seconds)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"0,0.0%", "600,40.0%", "1200,80.0%", "1500,100.0%", "9000,100.0%"})
    void the_estimate_stands_at_four_fifths_of_the_gauge(long seconds, String filled) {
        assertThat(format.gauge(seconds, 20)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({"0,0 min", "59,0 min", "1080,18 min", "3600,1 h", "86399,23 h", "172800,2 d", "-30,0 min"})
    void an_age_has_one_unit_and_is_never_negative(long secondsAgo, String read) {
        assertThat(format.age(Reader.NOW.minusSeconds(secondsAgo))).isEqualTo(read);
    }

    @Test
    void a_day_of_another_year_says_so() {
        assertThat(format.day(LocalDate.parse("2026-05-15"))).isEqualTo("15 May");
        assertThat(format.day(LocalDate.parse("2027-05-15"))).isEqualTo("15 May 2027");
    }

    @Test
    void a_distance_counts_days() {
        assertThat(format.distance(TODAY)).isEqualTo("today");
        assertThat(format.distance(TODAY.plusDays(1))).isEqualTo("in 1 day");
        assertThat(format.distance(TODAY.plusDays(5))).isEqualTo("in 5 days");
        assertThat(format.distance(TODAY.minusDays(1))).isEqualTo("1 day late");
        assertThat(format.distance(TODAY.minusDays(2))).isEqualTo("2 days late");
    }

    @Test
    void today_is_not_past() {
        assertThat(format.isPast(TODAY)).isFalse();
        assertThat(format.isPast(TODAY.minusDays(1))).isTrue();
    }

    @Test
    void a_moment_is_told_in_the_zone_of_the_plant() {
        assertThat(format.moment(Reader.NOW)).isEqualTo("10:42");
        assertThat(format.moment(Reader.NOW.minus(Duration.ofDays(2)))).isEqualTo("12 May 10:42");
        assertThat(format.full(Reader.NOW)).isEqualTo("14 May 2026, 10:42:00");
        assertThat(format.clock(Reader.NOW)).isEqualTo("10:42:00");
    }

    @Test
    void the_day_of_the_plant_counts_and_not_that_of_the_server() {
        var lateYesterday = Reader.NOW.minus(Duration.ofMinutes(10 * 60 + 43));

        assertThat(format.moment(lateYesterday)).isEqualTo("13 May 23:59");
        assertThat(format.dayOf(lateYesterday)).isEqualTo("Wed 13 May");
        assertThat(format.dayOf(lateYesterday.plusSeconds(60))).isEqualTo("Today");
    }
}
