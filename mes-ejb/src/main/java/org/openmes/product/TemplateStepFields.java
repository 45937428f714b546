package org.openmes.product;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;
import org.openmes.shared.Violations;

/**
 * One operation of a template (spec 4.3); its number is its place in the list.
 *
 * @param instruction plain text with line breaks, at most 10 000 characters
 * @param estimatedDurationMinutes 0 to 10 080
 * @param requiredRole the least role that may do it
 * @param isOptional whether operators may skip it
 */
public record TemplateStepFields(
        String name,
        @Nullable String instruction,
        @Nullable Integer estimatedDurationMinutes,
        @Nullable Long workstationId,
        @Nullable Role requiredRole,
        boolean isOptional) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_INSTRUCTION = 10_000;
    private static final int LONGEST_MINUTES = 10_080;

    /** What a stored step says. */
    public static TemplateStepFields of(ProcessTemplateDetails.Step step) {
        return new TemplateStepFields(
                step.name(),
                step.instruction(),
                step.estimatedDurationMinutes(),
                step.workstationId(),
                step.requiredRole(),
                step.isOptional());
    }

    void check(Violations violations, String prefix) {
        violations.text(prefix + "name", name, LONGEST_NAME);
        violations.optionalText(prefix + "instruction", instruction, LONGEST_INSTRUCTION);
        var minutes = estimatedDurationMinutes;
        if (minutes != null && (minutes < 0 || minutes > LONGEST_MINUTES)) {
            violations.add(prefix + "estimated_duration_minutes", "validation.between", 0, LONGEST_MINUTES);
        }
        if (requiredRole == Role.SYSTEM) {
            violations.add(prefix + "required_role", "validation.one_of", "OPERATOR, SUPERVISOR, ADMIN");
        }
    }
}
