package org.openmes.api.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.report.BatchCycle;
import org.openmes.report.CycleTimes;
import org.openmes.report.TimeSpan;

/**
 * How long batches took (spec 17.8). Net times leave out when the order was paused or blocked; minutes are whole, hours
 * have two decimals, both rounded half up; averages are null when no batch was timed.
 *
 * @param batches latest first, at most as many as {@code limit}
 * @param totalBatches all batches completed in the period, which the averages are of
 */
public record CycleTimeResponse(
        List<BatchCycleResponse> batches,
        @Nullable Long averageCycleTimeMinutes,
        @Nullable BigDecimal averageCycleTimeHours,
        @Nullable Long medianCycleTimeMinutes,
        @Nullable Long averageNetCycleTimeMinutes,
        @Nullable BigDecimal averageNetCycleTimeHours,
        @Nullable Long medianNetCycleTimeMinutes,
        @Nullable BigDecimal cycleTimePerUnitSeconds,
        long totalBatches,
        BigDecimal totalProducedQty,
        LocalDate periodStart,
        LocalDate periodEnd) {
    static CycleTimeResponse of(CycleTimes times) {
        var figures = times.figures();
        return new CycleTimeResponse(
                times.batches().stream().map(BatchCycleResponse::of).toList(),
                minutes(figures.averageGross()),
                hours(figures.averageGross()),
                minutes(figures.medianGross()),
                minutes(figures.averageNet()),
                hours(figures.averageNet()),
                minutes(figures.medianNet()),
                figures.secondsPerUnit(),
                figures.totalBatches(),
                figures.totalProduced(),
                times.range().first(),
                times.range().last());
    }

    private static @Nullable Long minutes(@Nullable TimeSpan span) {
        return span == null ? null : span.minutes();
    }

    private static @Nullable BigDecimal hours(@Nullable TimeSpan span) {
        return span == null ? null : span.hours();
    }

    /**
     * How long a batch took, from the start of its first step; null when no step was ever started.
     *
     * @param productType the name of the type; null when the order has none
     */
    public record BatchCycleResponse(
            long batchId,
            int batchNumber,
            long workOrderId,
            String workOrderNo,
            @Nullable String productName,
            @Nullable Long productTypeId,
            @Nullable String productType,
            @Nullable Long lineId,
            @Nullable String lineName,
            BigDecimal targetQty,
            BigDecimal producedQty,
            @Nullable Long cycleTimeMinutes,
            @Nullable BigDecimal cycleTimeHours,
            @Nullable Long netCycleTimeMinutes,
            @Nullable BigDecimal netCycleTimeHours,
            @Nullable BigDecimal cycleTimePerUnitSeconds,
            @Nullable Instant startedAt,
            Instant completedAt) {
        static BatchCycleResponse of(BatchCycle cycle) {
            return new BatchCycleResponse(
                    cycle.batchId(),
                    cycle.batchNumber(),
                    cycle.workOrderId(),
                    cycle.workOrderNo(),
                    cycle.productName(),
                    cycle.productTypeId(),
                    cycle.productType(),
                    cycle.lineId(),
                    cycle.lineName(),
                    cycle.targetQty(),
                    cycle.producedQty(),
                    minutes(cycle.gross()),
                    hours(cycle.gross()),
                    minutes(cycle.net()),
                    hours(cycle.net()),
                    cycle.secondsPerUnit(),
                    cycle.startedAt(),
                    cycle.completedAt());
        }
    }
}
