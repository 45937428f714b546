package org.openmes.report;

import org.jspecify.annotations.Nullable;
import org.openmes.execution.StepStatus;

/**
 * A step as drawings show it: one segment of the rail, as wide as its estimate.
 *
 * @param estimatedDurationMinutes null when nobody estimated it
 * @param netSeconds how long it runs or ran, without the times in which its order stood still; null before its start
 */
public record RailStep(
        long id,
        long batchId,
        int stepNumber,
        String name,
        StepStatus status,
        @Nullable Integer estimatedDurationMinutes,
        @Nullable Long workstationId,
        @Nullable String workstationName,
        @Nullable Long netSeconds) {}
