package org.openmes.api.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.api.reference.Person;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.BatchStatus;

/** A batch with its steps by number (spec 17.5). */
public record BatchResponse(
        long id,
        long workOrderId,
        OrderReference workOrder,
        int batchNumber,
        BigDecimal targetQty,
        BigDecimal producedQty,
        BigDecimal scrapQty,
        @Nullable String scrapReason,
        BatchStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant createdAt,
        @Nullable Person createdBy,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        List<StepResponse> steps,
        long version)
        implements Versioned {

    /** The batch. */
    public static BatchResponse of(BatchDetails details) {
        var batch = details.batch();
        return new BatchResponse(
                batch.id(),
                batch.workOrderId(),
                OrderReference.of(batch),
                batch.batchNumber(),
                batch.targetQty(),
                batch.producedQty(),
                batch.scrapQty(),
                batch.scrapReason(),
                batch.status(),
                batch.startedAt(),
                batch.completedAt(),
                batch.createdAt(),
                Person.of(batch.createdBy()),
                batch.shiftId(),
                batch.productionDate(),
                details.steps().stream().map(StepResponse::of).toList(),
                batch.version());
    }
}
