package org.openmes.execution;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.EditableRecord;
import org.openmes.shared.Performer;
import org.openmes.shared.Role;
import org.openmes.shift.ShiftStamp;
import org.openmes.workorder.Standstill;

@Entity
@Table(name = "batch_step")
class BatchStep extends EditableRecord {
    private long batchId;
    private int stepNumber;
    private String name;
    private @Nullable String instruction;
    private @Nullable Integer estimatedDurationMinutes;
    private @Nullable Long workstationId;

    @Enumerated(EnumType.STRING)
    private @Nullable Role requiredRole;

    private boolean isOptional;

    @Enumerated(EnumType.STRING)
    private StepStatus status = StepStatus.PENDING;

    private @Nullable Instant startedAt;
    private @Nullable Long startedBy;
    private @Nullable Long startedViaWorkstationId;
    private @Nullable Instant completedAt;
    private @Nullable Long completedBy;
    private @Nullable Long completedViaWorkstationId;
    private @Nullable Long durationSeconds;
    private @Nullable Long netSeconds;
    private @Nullable String comment;
    private @Nullable String skipReason;

    @Embedded
    private @Nullable ShiftStamp shift;

    protected BatchStep() {}

    BatchStep(long batchId, ProcessSnapshot.Step step) {
        this.batchId = batchId;
        stepNumber = step.stepNumber();
        name = step.name();
        instruction = step.instruction();
        estimatedDurationMinutes = step.estimatedDurationMinutes();
        workstationId = step.workstationId();
        requiredRole = step.requiredRole();
        isOptional = step.isOptional();
    }

    /** Whether somebody has begun it, be it finished or not. */
    boolean wasStarted() {
        return startedAt != null;
    }

    boolean isOptional() {
        return isOptional;
    }

    /** Whether it was started no longer ago than this. */
    boolean isFresh(Instant now, Duration age) {
        return startedAt != null && !startedAt.plus(age).isBefore(now);
    }

    void start(Instant at, Performer by, ShiftStamp now) {
        shift = now;
        become(StepStatus.IN_PROGRESS);
        startedAt = at;
        startedBy = by.userId();
        startedViaWorkstationId = by.viaWorkstationId();
    }

    /** Ends the step; its net time leaves out when the order stood still (spec 5.6). */
    void complete(Instant now, Performer by, @Nullable String remark, List<Standstill> standstills, ShiftStamp worked) {
        shift = worked;
        become(StepStatus.DONE);
        var at = now.isBefore(startedAt) ? startedAt : now; // another node's clock may be a little behind
        completedAt = at;
        completedBy = by.userId();
        completedViaWorkstationId = by.viaWorkstationId();
        comment = remark;
        durationSeconds = Duration.between(startedAt, at).toSeconds();
        netSeconds = Standstill.netSeconds(startedAt, at, standstills);
    }

    void skip(String reason, Instant at, Performer by, ShiftStamp now) {
        shift = now;
        become(StepStatus.SKIPPED);
        skipReason = reason;
        completedAt = at;
        completedBy = by.userId();
        completedViaWorkstationId = by.viaWorkstationId();
    }

    void startUndone() {
        become(StepStatus.PENDING);
        shift = null;
        startedAt = null;
        startedBy = null;
        startedViaWorkstationId = null;
    }

    void cancel() {
        become(StepStatus.CANCELLED);
    }

    private void become(StepStatus target) {
        if (!status.canBecome(target)) {
            throw new IllegalStateException("step " + id() + " cannot go from " + status + " to " + target);
        }
        status = target;
    }

    long batchId() {
        return batchId;
    }

    int number() {
        return stepNumber;
    }

    StepStatus status() {
        return status;
    }

    @Nullable
    Long workstationId() {
        return workstationId;
    }

    @Nullable
    Role requiredRole() {
        return requiredRole;
    }

    @Nullable
    Long startedBy() {
        return startedBy;
    }

    StepState state() {
        return new StepState(
                id(),
                batchId,
                stepNumber,
                name,
                instruction,
                estimatedDurationMinutes,
                workstationId,
                requiredRole,
                isOptional,
                status,
                startedAt,
                startedBy,
                startedViaWorkstationId,
                completedAt,
                completedBy,
                completedViaWorkstationId,
                durationSeconds,
                netSeconds,
                comment,
                skipReason,
                shift == null ? null : shift.shiftId(),
                shift == null ? null : shift.productionDate(),
                lastChange());
    }
}
