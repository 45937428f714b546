package org.openmes.web.shift;

/**
 * A day of the week.
 *
 * @param number 1 (Monday) to 7 (Sunday)
 * @param shortName for example {@code Mon}
 * @param name for example {@code Monday}
 */
public record ShiftDay(int number, String shortName, String name) {}
