package org.openmes.schedule;

import java.util.Collection;

/**
 * The work that is planned for a time, beside the time that shifts work.
 *
 * @param minutes of work, by the estimates of the steps; what has none counts nothing
 * @param shiftMinutes how long shifts work that begin in it; 0 where none does
 */
public record PlannedLoad(long minutes, int shiftMinutes) {
    private static final long WHOLE = 100;

    /** What these orders load. */
    public static PlannedLoad of(Collection<ScheduledOrder> orders, int shiftMinutes) {
        return new PlannedLoad(
                orders.stream().mapToLong(ScheduledOrder::plannedMinutes).sum(), shiftMinutes);
    }

    /** How much of the shifts the work takes, from 0 to 100; 0 without shifts. */
    public int percent() {
        return isFree() ? 0 : (int) Math.min(WHOLE, minutes * WHOLE / shiftMinutes);
    }

    /** Whether there are shifts, and more work than they can do. */
    public boolean isOver() {
        return !isFree() && minutes > shiftMinutes;
    }

    /** Whether no shift works. */
    public boolean isFree() {
        return shiftMinutes == 0;
    }
}
