package org.openmes.web.schedule;

import java.time.LocalDate;

/**
 * A column of the schedule.
 *
 * @param minutes of work that is planned, by estimates
 * @param shiftMinutes of all lines that are shown
 */
public record PlanDay(LocalDate date, boolean isToday, boolean isWeekend, int minutes, int shiftMinutes) {
    private static final int PERCENT = 100;

    /** How much of the shifts the work takes, from 0 to 100. */
    public int load() {
        return shiftMinutes == 0 ? 0 : Math.min(PERCENT, minutes * PERCENT / shiftMinutes);
    }

    /** Whether there are shifts, and more work than they can do. */
    public boolean isOver() {
        return !isFree() && minutes > shiftMinutes;
    }

    /** Whether no line that is shown has a shift. */
    public boolean isFree() {
        return shiftMinutes == 0;
    }
}
