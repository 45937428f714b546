package org.openmes.api.issue;

import org.openmes.issue.IssueReported;

/**
 * The problem that was reported.
 *
 * @param workOrderBlocked whether the order really is blocked now
 */
public record StepProblemResponse(IssueResponse issue, boolean workOrderBlocked) {
    static StepProblemResponse of(IssueReported reported) {
        return new StepProblemResponse(IssueResponse.of(reported.issue()), reported.workOrderBlocked());
    }
}
