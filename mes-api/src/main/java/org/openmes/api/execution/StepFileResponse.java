package org.openmes.api.execution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.BatchStatus;
import org.openmes.execution.StepDetails;

/** A step with its batch and order as they are after it was touched. */
public record StepFileResponse(@JsonUnwrapped StepResponse step, BatchOfStep batch) implements Versioned {

    /** The batch of a step. */
    @Schema(name = "BatchOfStep")
    public record BatchOfStep(
            long id,
            int batchNumber,
            BigDecimal targetQty,
            BigDecimal producedQty,
            BigDecimal scrapQty,
            @Nullable String scrapReason,
            BatchStatus status,
            OrderReference workOrder) {
        private static BatchOfStep of(BatchDetails.Head batch) {
            return new BatchOfStep(
                    batch.id(),
                    batch.batchNumber(),
                    batch.targetQty(),
                    batch.producedQty(),
                    batch.scrapQty(),
                    batch.scrapReason(),
                    batch.status(),
                    OrderReference.of(batch));
        }
    }

    static StepFileResponse of(StepDetails details) {
        return new StepFileResponse(StepResponse.of(details.step()), BatchOfStep.of(details.batch()));
    }

    @Override
    public long version() {
        return step.version();
    }
}
