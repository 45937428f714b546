package org.openmes.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmes.schedule.IsoWeek;
import org.openmes.schedule.ScheduledLine;
import org.openmes.schedule.ScheduledOrder;
import org.openmes.schedule.WeekPlan;
import org.openmes.workorder.WorkOrderStatus;

class PlanGridTest {
    private static final IsoWeek WEEK = new IsoWeek(2026, 20);
    private static final LocalDate MONDAY = WEEK.monday();
    private static final WeekPlan.Part NOTHING = new WeekPlan.Part(List.of(), 0);
    private static final List<Integer> EIGHT_HOURS = List.of(480, 480, 480, 480, 480, 0, 0);

    @Test
    void an_order_stands_in_the_row_of_its_line_and_the_column_of_its_day() {
        var grid = grid(order(1, 7L, MONDAY.plusDays(2), 60), order(2, null, MONDAY, 30));

        assertThat(grid.rows()).hasSize(2);
        assertThat(grid.rows().get(0).cells().get(2).orders())
                .extracting(ScheduledOrder::id)
                .containsExactly(1L);
        assertThat(grid.rows().get(0).count()).isEqualTo(1);
        assertThat(grid.rows().get(1).line()).isNull();
        assertThat(grid.rows().get(1).cells().get(0).orders())
                .extracting(ScheduledOrder::id)
                .containsExactly(2L);
    }

    @Test
    void more_work_than_shifts_is_too_much() {
        var grid = grid(order(1, 7L, MONDAY, 300), order(2, 7L, MONDAY, 181), order(3, 7L, MONDAY.plusDays(1), 480));

        var cells = grid.rows().get(0).cells();
        assertThat(cells.get(0).load().isOver()).isTrue();
        assertThat(cells.get(1).load().isOver()).isFalse();
        assertThat(grid.days().get(0).load().isOver()).isTrue();
        assertThat(grid.days().get(0).load().percent()).isEqualTo(100);
        assertThat(grid.days().get(1).load().percent()).isEqualTo(100);
        assertThat(grid.days().get(2).load().percent()).isZero();
    }

    @Test
    void a_day_without_shifts_says_so_and_is_no_overload() {
        var grid = grid(order(1, 7L, MONDAY.plusDays(5), 60));

        assertThat(grid.days().get(5).load().isFree()).isTrue();
        assertThat(grid.rows().get(0).cells().get(5).load().isOver()).isFalse();
        assertThat(grid.rows().get(0).cells().get(5).look()).contains("we");
        assertThat(grid.isWeekendUsed()).isTrue();
        assertThat(grid().isWeekendUsed()).isFalse();
    }

    private static PlanGrid grid(ScheduledOrder... orders) {
        var line = new ScheduledLine(7, "L7", "Line 7", true, EIGHT_HOURS);
        return new PlanGrid(
                new WeekPlan(WEEK, MONDAY, List.of(line), true, List.of(orders), List.of(), NOTHING, NOTHING));
    }

    private static ScheduledOrder order(long id, Long line, LocalDate due, int minutes) {
        return new ScheduledOrder(
                id,
                "WO-" + id,
                "Wheel",
                line,
                null,
                WorkOrderStatus.ACCEPTED,
                3,
                due,
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "pcs",
                minutes,
                1);
    }
}
