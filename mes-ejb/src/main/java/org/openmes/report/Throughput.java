package org.openmes.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Quantities;

/**
 * What was produced day by day (spec 10.3).
 *
 * @param daily every day of the range in order, days without output too
 */
public record Throughput(DayRange range, List<Day> daily) {

    /**
     * A day in the plant zone.
     *
     * @param produced of the batches completed on it and of the counts of machines; below zero when machines took back
     *     more than was made
     */
    public record Day(LocalDate date, BigDecimal produced) {}

    public BigDecimal total() {
        return daily.stream().map(Day::produced).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The days with output. */
    public long daysWithOutput() {
        return daily.stream().filter(day -> day.produced().signum() > 0).count();
    }

    /** The mean of all days of the range, three decimals, rounded half up. */
    public BigDecimal averagePerDay() {
        return mean(daily.size());
    }

    /** The mean of the days with output, three decimals, rounded half up; null when there is none. */
    public @Nullable BigDecimal averagePerDayWithOutput() {
        var days = daysWithOutput();
        return days == 0 ? null : mean(days);
    }

    private BigDecimal mean(long days) {
        return total().divide(BigDecimal.valueOf(days), Quantities.MOST_DECIMALS, RoundingMode.HALF_UP);
    }
}
