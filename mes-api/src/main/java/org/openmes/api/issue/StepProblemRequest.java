package org.openmes.api.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ReportIssue;

/** A problem at one step. */
@Schema(requiredProperties = {"issue_type_id", "title"})
public record StepProblemRequest(
        @Nullable Long issueTypeId,
        @Nullable String title,
        @Nullable String description) {
    ReportIssue toCommand() {
        return new ReportIssue(null, null, null, issueTypeId, title, description);
    }
}
