package org.openmes.api.issue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.issue.ChangeIssueType;
import org.openmes.issue.IssueTypeFields;
import org.openmes.issue.Severity;
import org.openmes.shared.Change;
import org.openmes.shared.Violations;

/** The fields of an issue type that an administrator sets (spec 7.1, 17.6). */
public record IssueTypeRequest(
        @Schema(required = true) Change<String> code,
        @Schema(required = true) Change<String> name,
        @Schema(required = true) Change<Severity> severity,
        @Schema(required = true) Change<Boolean> isBlocking,
        Change<Boolean> isActive,
        @Nullable Long version) {

    IssueTypeFields toFields() {
        var violations = new Violations();
        violations.required("code", code.value());
        violations.required("name", name.value());
        violations.required("severity", severity.value());
        violations.required("is_blocking", isBlocking.value());
        violations.throwIfAny();
        return new IssueTypeFields(
                code.value(),
                name.value(),
                severity.value(),
                isBlocking.value(),
                !Boolean.FALSE.equals(isActive.value()));
    }

    ChangeIssueType toChange() {
        return new ChangeIssueType(code, name, severity, isBlocking, isActive);
    }
}
