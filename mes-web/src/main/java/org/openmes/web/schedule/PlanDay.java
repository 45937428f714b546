package org.openmes.web.schedule;

import java.time.LocalDate;
import org.openmes.schedule.PlannedLoad;

/**
 * A column of the schedule.
 *
 * @param load of all lines that are shown
 */
public record PlanDay(LocalDate date, boolean isToday, boolean isWeekend, PlannedLoad load) {}
