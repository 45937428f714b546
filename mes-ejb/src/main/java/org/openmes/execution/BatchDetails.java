package org.openmes.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.NamedPerson;
import org.openmes.shared.Role;
import org.openmes.workorder.WorkOrderStatus;

/**
 * A batch with its steps by number.
 *
 * @param batch the batch's own fields and its order
 */
public record BatchDetails(Head batch, List<Step> steps) {

    /** The batch's own fields and its order. */
    public record Head(
            long id,
            long workOrderId,
            String orderNo,
            WorkOrderStatus orderStatus,
            @Nullable Long lineId,
            int batchNumber,
            BigDecimal targetQty,
            BigDecimal producedQty,
            BigDecimal scrapQty,
            @Nullable String scrapReason,
            BatchStatus status,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            Instant createdAt,
            @Nested("createdBy") @Nullable NamedPerson createdBy,
            @Nullable Long shiftId,
            @Nullable LocalDate productionDate,
            long version) {}

    /**
     * One step of the batch.
     *
     * @param startedViaWorkstationId the workstation whose terminal he used who started it; null when none
     * @param completedViaWorkstationId as that, for who completed or skipped it
     */
    public record Step(
            long id,
            long batchId,
            int stepNumber,
            String name,
            @Nullable String instruction,
            @Nullable Integer estimatedDurationMinutes,
            @Nullable Long workstationId,
            @Nullable String workstationCode,
            @Nullable String workstationName,
            @Nullable Role requiredRole,
            boolean isOptional,
            StepStatus status,
            @Nullable Instant startedAt,
            @Nullable Long startedById,
            @Nullable String startedByUsername,
            @Nullable String startedByName,
            @Nullable Long startedViaWorkstationId,
            @Nullable Instant completedAt,
            @Nullable Long completedById,
            @Nullable String completedByUsername,
            @Nullable String completedByName,
            @Nullable Long completedViaWorkstationId,
            @Nullable Long durationSeconds,
            @Nullable Long netSeconds,
            @Nullable String comment,
            @Nullable String skipReason,
            @Nullable Long shiftId,
            @Nullable LocalDate productionDate,
            long version) {}
}
