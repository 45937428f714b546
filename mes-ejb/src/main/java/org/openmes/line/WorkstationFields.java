package org.openmes.line;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * The fields of a workstation that an Admin sets (spec 3.6).
 *
 * @param code unique in the whole plant whatever its case, at most 50 characters
 * @param workstationType free text of at most 100 characters
 */
public record WorkstationFields(
        String code, String name, @Nullable String workstationType, boolean isActive) {
    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 100;

    WorkstationFields checked() {
        var violations = new Violations();
        violations.code("code", code, LONGEST_CODE);
        violations.text("name", name, LONGEST_NAME);
        violations.optionalText("workstation_type", workstationType, LONGEST_TYPE);
        violations.throwIfAny();
        return new WorkstationFields(code.strip(), name.strip(), workstationType, isActive);
    }
}
