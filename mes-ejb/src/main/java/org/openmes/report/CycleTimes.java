package org.openmes.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the batches took that were completed in a range of days (spec 10.3).
 *
 * @param figures of all of them
 * @param batches the latest of them, latest first
 */
public record CycleTimes(DayRange range, Figures figures, List<BatchCycle> batches) {

    /**
     * What the batches have in common; null where none of them was timed.
     *
     * @param totalBatches batches completed, timed or not
     * @param secondsPerUnit gross seconds of all timed batches for each unit they produced, three decimals
     */
    public record Figures(
            long totalBatches,
            BigDecimal totalProduced,
            @Nullable BigDecimal averageGrossSeconds,
            @Nullable BigDecimal medianGrossSeconds,
            @Nullable BigDecimal averageNetSeconds,
            @Nullable BigDecimal medianNetSeconds,
            @Nullable BigDecimal secondsPerUnit) {
        public @Nullable TimeSpan averageGross() {
            return TimeSpan.of(averageGrossSeconds);
        }

        public @Nullable TimeSpan medianGross() {
            return TimeSpan.of(medianGrossSeconds);
        }

        public @Nullable TimeSpan averageNet() {
            return TimeSpan.of(averageNetSeconds);
        }

        public @Nullable TimeSpan medianNet() {
            return TimeSpan.of(medianNetSeconds);
        }
    }
}
