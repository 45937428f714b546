package org.openmes.api.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.openmes.api.answer.Versioned;
import org.openmes.issue.IssueReported;

/**
 * The issue that was reported.
 *
 * @param workOrderBlocked whether its order is blocked now (spec 7.5)
 */
public record ReportedIssueResponse(@JsonUnwrapped IssueResponse issue, boolean workOrderBlocked) implements Versioned {
    static ReportedIssueResponse of(IssueReported reported) {
        return new ReportedIssueResponse(IssueResponse.of(reported.issue()), reported.workOrderBlocked());
    }

    @Override
    public long version() {
        return issue.version();
    }
}
