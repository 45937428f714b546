package org.openmes.schedule;

import java.util.List;

/**
 * A row of the schedule.
 *
 * @param isActive false for a line that is switched off and still has orders in the week
 * @param shiftMinutes from Monday to Sunday, how long shifts work that begin on the day
 */
public record ScheduledLine(long id, String code, String name, boolean isActive, List<Integer> shiftMinutes) {
    public ScheduledLine {
        shiftMinutes = List.copyOf(shiftMinutes);
    }
}
