package org.openmes.api.execution;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmes.api.reference.Person;
import org.openmes.api.reference.Reference;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.StepStatus;
import org.openmes.shared.Role;

/**
 * A step of a batch (spec 17.5).
 *
 * @param startedViaWorkstationId the workstation whose terminal {@code started_by} used, who said who he is (spec 1.2)
 * @param completedViaWorkstationId the same for {@code completed_by}
 * @param durationMinutes whole minutes from start to end
 * @param netSeconds without the time in which the order stood still
 */
public record StepResponse(
        long id,
        long batchId,
        int stepNumber,
        String name,
        @Nullable String instruction,
        StepStatus status,
        @Nullable Reference workstation,
        @Nullable Role requiredRole,
        boolean isOptional,
        @Nullable Instant startedAt,
        @Nullable Person startedBy,
        @Nullable Long startedViaWorkstationId,
        @Nullable Instant completedAt,
        @Nullable Person completedBy,
        @Nullable Long completedViaWorkstationId,
        @Nullable Long durationMinutes,
        @Nullable Long durationSeconds,
        @Nullable Long netSeconds,
        @Nullable Integer estimatedDurationMinutes,
        @Nullable String comment,
        @Nullable String skipReason,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        long version) {
    private static final int SECONDS_OF_MINUTE = 60;

    static StepResponse of(BatchDetails.Step step) {
        var seconds = step.durationSeconds();
        return new StepResponse(
                step.id(),
                step.batchId(),
                step.stepNumber(),
                step.name(),
                step.instruction(),
                step.status(),
                Reference.of(step.workstationId(), step.workstationCode(), step.workstationName()),
                step.requiredRole(),
                step.isOptional(),
                step.startedAt(),
                Person.of(step.startedById(), step.startedByUsername(), step.startedByName()),
                step.startedViaWorkstationId(),
                step.completedAt(),
                Person.of(step.completedById(), step.completedByUsername(), step.completedByName()),
                step.completedViaWorkstationId(),
                seconds == null ? null : seconds / SECONDS_OF_MINUTE,
                seconds,
                step.netSeconds(),
                step.estimatedDurationMinutes(),
                step.comment(),
                step.skipReason(),
                step.shiftId(),
                step.productionDate(),
                step.version());
    }
}
