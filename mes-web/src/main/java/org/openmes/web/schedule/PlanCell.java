package org.openmes.web.schedule;

import java.util.List;
import org.openmes.schedule.PlannedLoad;
import org.openmes.schedule.ScheduledOrder;

/**
 * A line on a day.
 *
 * @param load of the line; a cell without a line has no bound
 */
public record PlanCell(PlanDay day, List<ScheduledOrder> orders, PlannedLoad load) {
    /** How the cell looks, as classes of the style sheet. */
    public String look() {
        return "day" + (day.isToday() ? " today" : "") + (load.isFree() ? " we" : "");
    }
}
