package org.openmes.api.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ReportIssue;

/**
 * A problem somebody saw (spec 7.2).
 *
 * @param workOrderId the order; or the line, or the step
 */
@Schema(requiredProperties = {"issue_type_id", "title"})
public record ReportIssueRequest(
        @Nullable Long workOrderId,
        @Nullable Long lineId,
        @Nullable Long batchStepId,
        @Nullable Long issueTypeId,
        @Nullable String title,
        @Nullable String description) {
    ReportIssue toCommand() {
        return new ReportIssue(workOrderId, lineId, batchStepId, issueTypeId, title, description);
    }
}
