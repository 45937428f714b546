package org.openmes.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks belong to the year of their Thursday (spec 8.1). */
class IsoWeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-W01, 2025-12-29",
        "2025-12-29, 2026-W01, 2025-12-29",
        "2026-12-31, 2026-W53, 2026-12-28",
        "2027-01-03, 2026-W53, 2026-12-28",
        "2027-01-04, 2027-W01, 2027-01-04",
        "2026-05-14, 2026-W20, 2026-05-11"
    })
    void a_day_belongs_to_a_week_that_begins_on_monday(LocalDate day, String week, LocalDate monday) {
        assertThat(IsoWeek.of(day)).hasToString(week);
        assertThat(IsoWeek.of(day).monday()).isEqualTo(monday);
        assertThat(IsoWeek.of(day).sunday()).isEqualTo(monday.plusDays(6));
        assertThat(IsoWeek.parse(week)).contains(IsoWeek.of(day));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2025-W53",
                "2026-W54",
                "2026-W00",
                "1999-W10",
                "2101-W01",
                "2026-W1",
                "2026W10",
                "x",
                "2026-w10"
            })
    void what_is_no_week_is_none(String text) {
        assertThat(IsoWeek.parse(text)).isEmpty();
    }

    @Test
    void weeks_follow_each_other_across_the_year() {
        assertThat(new IsoWeek(2026, 53).plus(1)).isEqualTo(new IsoWeek(2027, 1));
        assertThat(new IsoWeek(2026, 1).plus(-1)).isEqualTo(new IsoWeek(2025, 52));
        assertThat(new IsoWeek(2026, 20).days())
                .hasSize(7)
                .startsWith(LocalDate.of(2026, 5, 11))
                .endsWith(LocalDate.of(2026, 5, 17));
    }
}
