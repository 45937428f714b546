package org.openmes.web.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.schedule.PlannedLoad;
import org.openmes.schedule.ScheduledLine;
import org.openmes.schedule.ScheduledOrder;
import org.openmes.schedule.WeekPlan;

/** Lays the orders of a week out by lines and days. */
final class PlanGrid {
    private static final int SATURDAY = 5;

    private final WeekPlan plan;
    private final List<PlanDay> days = new ArrayList<>();
    private final List<PlanRow> rows = new ArrayList<>();

    PlanGrid(WeekPlan plan) {
        this.plan = plan;
        for (var i = 0; i < plan.week().days().size(); i++) {
            days.add(day(i));
        }
        plan.lines().forEach(line -> rows.add(row(line)));
        if (plan.withoutLine()) {
            rows.add(row(null));
        }
    }

    private PlanDay day(int index) {
        var date = plan.week().days().get(index);
        var due = plan.orders().stream()
                .filter(order -> date.equals(order.dueDate()))
                .toList();
        var shifts = plan.lines().stream()
                .mapToInt(line -> line.shiftMinutes().get(index))
                .sum();
        return new PlanDay(date, date.equals(plan.today()), index >= SATURDAY, PlannedLoad.of(due, shifts));
    }

    private PlanRow row(@Nullable ScheduledLine line) {
        var key = line == null ? null : line.id();
        var overdue = of(key, plan.overdue());
        var own = of(key, plan.orders());
        var cells = new ArrayList<PlanCell>();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var orders = own.stream()
                    .filter(order -> day.date().equals(order.dueDate()))
                    .toList();
            var shifts = line == null ? Integer.MAX_VALUE : line.shiftMinutes().get(i);
            cells.add(new PlanCell(day, orders, PlannedLoad.of(orders, shifts)));
        }
        return new PlanRow(line, overdue, cells);
    }

    private static List<ScheduledOrder> of(@Nullable Long line, List<ScheduledOrder> orders) {
        return orders.stream()
                .filter(order -> Objects.equals(order.lineId(), line))
                .toList();
    }

    List<PlanDay> days() {
        return days;
    }

    List<PlanRow> rows() {
        return rows;
    }

    /** Whether something is due on Saturday or Sunday, or somebody works then. */
    boolean isWeekendUsed() {
        return days.stream()
                        .filter(PlanDay::isWeekend)
                        .anyMatch(day -> !day.load().isFree())
                || rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(
                                cell -> cell.day().isWeekend() && !cell.orders().isEmpty());
    }
}
