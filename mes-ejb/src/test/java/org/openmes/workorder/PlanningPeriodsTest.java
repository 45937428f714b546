package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.setting.ProductionPeriod;

class PlanningPeriodsTest {
    /** ISO 8601: week 1 has the first Thursday of the year; around New Year a week belongs to the other year. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-18, 16, 2026",
        "2026-01-01, 1, 2026",
        "2025-12-29, 1, 2026",
        "2027-01-03, 53, 2026",
        "2024-12-29, 52, 2024",
        "2024-12-30, 1, 2025"
    })
    void the_week_of_a_due_date_is_that_of_the_calendar(LocalDate due, int week, int year) {
        var planned = PlanningPeriods.preset(dueOn(due, null, null, null), ProductionPeriod.WEEKLY);

        assertThat(planned.weekNumber()).isEqualTo(week);
        assertThat(planned.productionYear()).isEqualTo(year);
        assertThat(planned.monthNumber()).isNull();
    }

    @Test
    void the_month_of_a_due_date_has_its_own_year() {
        var planned = PlanningPeriods.preset(
                dueOn(LocalDate.parse("2027-01-01"), null, null, null), ProductionPeriod.MONTHLY);

        assertThat(planned.monthNumber()).isEqualTo(1);
        assertThat(planned.productionYear()).isEqualTo(2027);
        assertThat(planned.weekNumber()).isNull();
    }

    @Test
    void what_somebody_said_stays() {
        var due = LocalDate.parse("2026-04-18");

        for (var said : new WorkOrderFields[] {
            dueOn(due, 20, null, 2026),
            dueOn(due, null, 7, null),
            dueOn(due, null, null, 2030),
            dueOn(null, null, null, null)
        }) {
            assertThat(PlanningPeriods.preset(said, ProductionPeriod.WEEKLY)).isEqualTo(said);
            assertThat(PlanningPeriods.preset(said, ProductionPeriod.MONTHLY)).isEqualTo(said);
        }
    }

    @Test
    void a_plant_that_plans_by_no_periods_gets_none() {
        var due = dueOn(LocalDate.parse("2026-04-18"), null, null, null);

        assertThat(PlanningPeriods.preset(due, ProductionPeriod.NONE)).isEqualTo(due);
    }

    private static WorkOrderFields dueOn(LocalDate due, Integer week, Integer month, Integer year) {
        return new WorkOrderFields(
                "WO-1",
                null,
                BigDecimal.TEN,
                null,
                null,
                3,
                due,
                week,
                month,
                year,
                null,
                Map.of(),
                CountingSource.OPERATOR);
    }
}
