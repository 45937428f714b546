package org.openmes.line;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * The fields of a line that an Admin sets (spec 3.2).
 *
 * @param code unique in the plant whatever its case, at most 50 characters
 * @param name at most 255 characters
 * @param description at most 5000 characters
 * @param isActive whether it is offered for new work
 */
public record LineFields(String code, String name, @Nullable String description, boolean isActive) {
    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 5000;

    /** The same fields, checked and trimmed. */
    LineFields checked() {
        var violations = new Violations();
        violations.code("code", code, LONGEST_CODE);
        violations.text("name", name, LONGEST_NAME);
        violations.optionalText("description", description, LONGEST_DESCRIPTION);
        violations.throwIfAny();
        return new LineFields(code.strip(), name.strip(), description, isActive);
    }
}
