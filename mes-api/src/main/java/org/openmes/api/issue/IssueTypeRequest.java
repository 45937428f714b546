package org.openmes.api.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ChangeIssueType;
import org.openmes.issue.Severity;
import org.openmes.shared.Change;

/** What may change in a kind of problem (spec 7.1, 17.6). */
public record IssueTypeRequest(
        @Schema(required = true) Change<String> code,
        @Schema(required = true) Change<String> name,
        @Schema(required = true) Change<Severity> severity,
        @Schema(required = true) Change<Boolean> isBlocking,
        Change<Boolean> isActive,
        @Nullable Long version) {

    ChangeIssueType toChange() {
        return new ChangeIssueType(code, name, severity, isBlocking, isActive);
    }
}
