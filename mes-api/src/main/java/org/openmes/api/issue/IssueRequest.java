package org.openmes.api.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ChangeIssue;
import org.openmes.shared.Change;

/** What may be corrected in an issue (spec 7.3, 17.6). */
public record IssueRequest(
        @Schema(required = true) Change<String> title,
        Change<String> description,
        Change<Long> assignedToId,
        @Schema(required = true) Change<Long> issueTypeId,
        @Nullable Long version) {
    ChangeIssue toChange() {
        return new ChangeIssue(title, description, assignedToId, issueTypeId);
    }
}
