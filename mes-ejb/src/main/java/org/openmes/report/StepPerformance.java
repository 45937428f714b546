package org.openmes.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How long a step of a product type takes, net of pauses and blocks (spec 10.3).
 *
 * @param productType the name of the type; null for orders without one
 * @param totalCompletions how often it was done
 * @param estimatedMinutes the mean of the estimates in minutes; an estimate of 0 is none
 * @param efficiencyPercent estimated of actual time, both of the steps that have an estimate; null when either is
 *     missing or 0 (spec 5.6)
 */
public record StepPerformance(
        @Nullable Long productTypeId,
        @Nullable String productType,
        String stepName,
        long totalCompletions,
        BigDecimal averageSeconds,
        long shortestSeconds,
        long longestSeconds,
        @Nullable BigDecimal estimatedMinutes,
        @Nullable Long efficiencyPercent) {
    public TimeSpan average() {
        return new TimeSpan(averageSeconds);
    }

    public TimeSpan shortest() {
        return new TimeSpan(BigDecimal.valueOf(shortestSeconds));
    }

    public TimeSpan longest() {
        return new TimeSpan(BigDecimal.valueOf(longestSeconds));
    }

    /** The mean of the estimates in whole minutes, rounded half up. */
    public @Nullable Long estimated() {
        return estimatedMinutes == null
                ? null
                : estimatedMinutes.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
