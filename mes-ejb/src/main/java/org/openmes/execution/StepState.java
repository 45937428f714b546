package org.openmes.execution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.LastChange;
import org.openmes.shared.Role;

/** Every field of a batch step at one moment, as events carry it. */
public record StepState(
        long id,
        long batchId,
        int stepNumber,
        String name,
        @Nullable String instruction,
        @Nullable Integer estimatedDurationMinutes,
        @Nullable Long workstationId,
        @Nullable Role requiredRole,
        boolean isOptional,
        StepStatus status,
        @Nullable Instant startedAt,
        @Nullable Long startedBy,
        @Nullable Long startedViaWorkstationId,
        @Nullable Instant completedAt,
        @Nullable Long completedBy,
        @Nullable Long completedViaWorkstationId,
        @Nullable Long durationSeconds,
        @Nullable Long netSeconds,
        @Nullable String comment,
        @Nullable String skipReason,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        @JsonUnwrapped LastChange lastChange) {}
