package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.shared.ValidationException;

class DayRangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 18);
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @ParameterizedTest
    @CsvSource({"1,2026-04-18", "30,2026-03-20", ",2026-03-20", "366,2025-04-18"})
    void the_last_days_end_with_today(Integer days, LocalDate first) {
        assertThat(DayRange.ofLast(days, TODAY)).isEqualTo(new DayRange(first, TODAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 367, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void no_days_and_more_than_a_leap_year_are_refused(int days) {
        expectRefusal("days", () -> DayRange.ofLast(days, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        ",,2026-04-12,2026-04-18",
        "2026-04-01,,2026-04-01,2026-04-18",
        ",2026-04-10,2026-04-04,2026-04-10",
        "2026-04-10,2026-04-10,2026-04-10,2026-04-10",
        "2024-04-18,2026-04-18,2024-04-18,2026-04-18"
    })
    void dates_are_included_and_by_default_the_last_week(
            LocalDate start, LocalDate end, LocalDate first, LocalDate last) {
        assertThat(DayRange.between(start, end, TODAY)).isEqualTo(new DayRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-11,2026-04-10", "2026-04-19,", "2024-04-17,2026-04-18"})
    void an_end_before_the_start_and_more_than_731_days_are_refused(LocalDate start, LocalDate end) {
        expectRefusal("end_date", () -> DayRange.between(start, end, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28,24", "2026-03-29,23", "2026-10-25,25"})
    void a_day_lasts_as_long_as_the_clocks_of_the_plant_say(LocalDate day, int hours) {
        var range = new DayRange(day, day);

        assertThat(Duration.between(range.from(WARSAW), range.to(WARSAW))).hasHours(hours);
    }

    @Test
    void every_day_is_listed() {
        assertThat(new DayRange(TODAY.minusDays(2), TODAY).days())
                .containsExactly(TODAY.minusDays(2), TODAY.minusDays(1), TODAY);
    }

    private static void expectRefusal(String field, ThrowingCallable work) {
        assertThat(catchThrowableOfType(ValidationException.class, work).errors())
                .containsOnlyKeys(field);
    }
}
