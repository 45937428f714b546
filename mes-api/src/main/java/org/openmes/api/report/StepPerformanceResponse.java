package org.openmes.api.report;

import org.jspecify.annotations.Nullable;
import org.openmes.report.StepPerformance;

/**
 * How long a step of a product type takes (spec 17.8), net of pauses and blocks, in whole minutes rounded half up.
 *
 * @param productType the name of the type; null for orders without one
 * @param estimatedDurationMinutes the mean of the estimates; null when there is none
 * @param efficiencyPercent estimated of actual time, of the steps that have an estimate; null when either is 0
 */
public record StepPerformanceResponse(
        @Nullable Long productTypeId,
        @Nullable String productType,
        String stepName,
        long averageDurationMinutes,
        long minDurationMinutes,
        long maxDurationMinutes,
        long totalCompletions,
        @Nullable Long estimatedDurationMinutes,
        @Nullable Long efficiencyPercent) {
    static StepPerformanceResponse of(StepPerformance step) {
        return new StepPerformanceResponse(
                step.productTypeId(),
                step.productType(),
                step.stepName(),
                step.average().minutes(),
                step.shortest().minutes(),
                step.longest().minutes(),
                step.totalCompletions(),
                step.estimated(),
                step.efficiencyPercent());
    }
}
