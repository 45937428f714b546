package org.openmes.web.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmes.schedule.ScheduledLine;
import org.openmes.schedule.ScheduledOrder;

/**
 * A line with its days; null for the orders that have none.
 *
 * @param overdue before the first day
 */
public record PlanRow(@Nullable ScheduledLine line, List<ScheduledOrder> overdue, List<PlanCell> cells) {
    /** How many orders it shows. */
    public int count() {
        return overdue.size()
                + cells.stream().mapToInt(cell -> cell.orders().size()).sum();
    }

    /** The work of all of them, by estimates. */
    public int minutes() {
        return Stream.concat(overdue.stream(), cells.stream().flatMap(cell -> cell.orders().stream()))
                .mapToInt(ScheduledOrder::plannedMinutes)
                .sum();
    }

    /** The key of the line as the address writes it; empty for none. */
    public String key() {
        return line == null ? "" : Long.toString(line.id());
    }
}
