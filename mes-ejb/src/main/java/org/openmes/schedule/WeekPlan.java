package org.openmes.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * A week of the lines the reader may see.
 *
 * @param today in the plant zone
 * @param withoutLine whether orders without a line are the reader's, too
 * @param orders due in the week, in the order in which a cell shows them
 * @param overdue due before it and not finished; only in the current week
 * @param backlog not finished, and without a due date, or without a line and not among the others
 * @param later not finished, with a line, and due after the week, the next ones first
 */
public record WeekPlan(
        IsoWeek week,
        LocalDate today,
        List<ScheduledLine> lines,
        boolean withoutLine,
        List<ScheduledOrder> orders,
        List<ScheduledOrder> overdue,
        Part backlog,
        Part later) {
    public WeekPlan {
        lines = List.copyOf(lines);
        orders = List.copyOf(orders);
        overdue = List.copyOf(overdue);
    }

    /**
     * The beginning of a list that may be long.
     *
     * @param count how many there are in all
     */
    public record Part(List<ScheduledOrder> orders, long count) {
        public Part {
            orders = List.copyOf(orders);
        }
    }

    /** Whether today is in the week. */
    public boolean isCurrent() {
        return IsoWeek.of(today).equals(week);
    }
}
