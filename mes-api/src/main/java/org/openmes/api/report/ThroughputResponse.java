package org.openmes.api.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.report.Throughput;

/**
 * What was produced day by day (spec 17.8).
 *
 * @param dailyProduction every day of the period, days without output too
 * @param averageDailyThroughput the mean of all days of the period
 * @param averageDailyThroughputWithOutput the mean of the days with output; null when there is none
 * @param periodStart the first day
 * @param periodEnd the last day, included
 */
public record ThroughputResponse(
        List<DailyProductionResponse> dailyProduction,
        BigDecimal totalProduced,
        BigDecimal averageDailyThroughput,
        @Nullable BigDecimal averageDailyThroughputWithOutput,
        long daysWithOutput,
        LocalDate periodStart,
        LocalDate periodEnd) {
    static ThroughputResponse of(Throughput throughput) {
        return new ThroughputResponse(
                throughput.daily().stream()
                        .map(day -> new DailyProductionResponse(day.date(), day.produced()))
                        .toList(),
                throughput.total(),
                throughput.averagePerDay(),
                throughput.averagePerDayWithOutput(),
                throughput.daysWithOutput(),
                throughput.range().first(),
                throughput.range().last());
    }

    /** What batches produced that were completed on a day in the plant zone. */
    public record DailyProductionResponse(LocalDate date, BigDecimal totalProduced) {}
}
