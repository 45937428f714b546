package org.openmes.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A week of ISO 8601, which belongs to the year in which its Thursday lies.
 *
 * @param year the year of the week, not always that of all its days
 * @param number 1 to 52 or 53
 */
public record IsoWeek(int year, int number) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int DAYS = 7;

    /** The week that the day belongs to. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads for example {@code 2026-W17}; empty when there is no such week between 2000 and 2100. */
    public static Optional<IsoWeek> parse(@Nullable String text) {
        var parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var week = new IsoWeek(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return week.isThere() ? Optional.of(week) : Optional.empty();
    }

    private boolean isThere() {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && number >= 1
                && of(monday()).equals(this);
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4) // always in week 1
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(number - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(DAYS - 1L);
    }

    /** From Monday to Sunday. */
    public List<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(monday()::plusDays).toList();
    }

    /** So many weeks later; earlier if negative. */
    public IsoWeek plus(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    /** As {@code 2026-W17}. */
    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
