package org.openmes.web.schedule;

import java.util.List;
import org.openmes.schedule.ScheduledOrder;

/**
 * A line on a day.
 *
 * @param shiftMinutes how long shifts work that begin then; a cell without a line has no bound
 */
public record PlanCell(PlanDay day, List<ScheduledOrder> orders, int minutes, int shiftMinutes) {
    /** Whether there are shifts, and the orders take longer than they work. */
    public boolean isOver() {
        return shiftMinutes > 0 && minutes > shiftMinutes;
    }

    /** How the cell looks, as classes of the style sheet. */
    public String look() {
        return "day" + (day.isToday() ? " today" : "") + (shiftMinutes == 0 ? " we" : "");
    }
}
