package org.openmes.api.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.IssueTypeFields;
import org.openmes.issue.Severity;

/** A new kind of problem (spec 7.1). */
public record CreateIssueTypeRequest(
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true) Severity severity,
        @Schema(required = true) Boolean isBlocking,
        @Nullable Boolean isActive) {
    IssueTypeFields toFields() {
        return new IssueTypeFields(code, name, severity, isBlocking, !Boolean.FALSE.equals(isActive));
    }
}
