package org.openmes.issue;

import org.openmes.shared.Change;
import org.openmes.shared.Violations;

/** A partial update of an issue type; absent fields keep their value. */
public record ChangeIssueType(
        Change<String> code,
        Change<String> name,
        Change<Severity> severity,
        Change<Boolean> isBlocking,
        Change<Boolean> isActive) {
    IssueTypeFields on(IssueTypeFields now) {
        var violations = new Violations();
        violations.required("is_blocking", isBlocking.or(now.isBlocking()));
        violations.required("is_active", isActive.or(now.isActive()));
        violations.throwIfAny();
        return new IssueTypeFields(
                code.or(now.code()),
                name.or(now.name()),
                severity.or(now.severity()),
                isBlocking.or(now.isBlocking()),
                isActive.or(now.isActive()));
    }
}
