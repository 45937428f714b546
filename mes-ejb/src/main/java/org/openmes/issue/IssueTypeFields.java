package org.openmes.issue;

import org.openmes.shared.Violations;

/**
 * The fields of an issue type that an Admin sets (spec 7.1).
 *
 * @param code unique whatever its case, at most 50 characters
 * @param isBlocking whether an unsolved issue of this type stops its order
 */
public record IssueTypeFields(String code, String name, Severity severity, boolean isBlocking, boolean isActive) {
    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 255;

    IssueTypeFields checked() {
        var violations = new Violations();
        violations.code("code", code, LONGEST_CODE);
        violations.text("name", name, LONGEST_NAME);
        violations.required("severity", severity);
        violations.throwIfAny();
        return new IssueTypeFields(code.strip(), name.strip(), severity, isBlocking, isActive);
    }
}
