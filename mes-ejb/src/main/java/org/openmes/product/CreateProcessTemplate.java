package org.openmes.product;

import java.util.List;
import org.openmes.shared.Violations;

/**
 * A new template: the next version for its product type (spec 4.2).
 *
 * @param steps in order; at most 200
 */
public record CreateProcessTemplate(long productTypeId, String name, boolean isActive, List<TemplateStepFields> steps) {
    static final int LONGEST_NAME = 255;
    static final int MOST_STEPS = 200;

    void check() {
        var violations = new Violations();
        violations.text("name", name, LONGEST_NAME);
        checkSteps(violations, steps);
        violations.throwIfAny();
    }

    static void checkSteps(Violations violations, List<TemplateStepFields> steps) {
        if (!checkNumber(violations, steps.size())) {
            return;
        }
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).check(violations, "steps." + i + ".");
        }
    }

    static boolean checkNumber(Violations violations, int steps) {
        if (steps > MOST_STEPS) {
            violations.add("steps", "validation.too_many", MOST_STEPS);
        }
        return steps <= MOST_STEPS;
    }
}
