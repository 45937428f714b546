package org.openmes.api.workorder;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.api.execution.BatchResponse;
import org.openmes.api.issue.IssueResponse;
import org.openmes.product.ProcessSnapshot;
import org.openmes.report.WorkOrderFile;

/**
 * An order with its frozen process, its batches by number and its issues, newest first.
 *
 * @param processSnapshot null when there was no template (spec 4.4)
 */
public record WorkOrderFileResponse(
        @JsonUnwrapped WorkOrderResponse order,
        @Nullable ProcessSnapshot processSnapshot,
        List<BatchResponse> batches,
        List<IssueResponse> issues)
        implements Versioned {
    static WorkOrderFileResponse of(WorkOrderFile file) {
        return new WorkOrderFileResponse(
                WorkOrderResponse.of(file.order().order()),
                file.order().processSnapshot(),
                file.batches().stream().map(BatchResponse::of).toList(),
                file.issues().stream().map(IssueResponse::of).toList());
    }

    @Override
    public long version() {
        return order.version();
    }
}
