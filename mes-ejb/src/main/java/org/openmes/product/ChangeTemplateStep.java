package org.openmes.product;

import org.openmes.shared.Change;
import org.openmes.shared.Role;

/** A partial update of one template step; absent fields keep their value. Its place is changed by moving it. */
public record ChangeTemplateStep(
        Change<String> name,
        Change<String> instruction,
        Change<Integer> estimatedDurationMinutes,
        Change<Long> workstationId,
        Change<Role> requiredRole,
        Change<Boolean> isOptional) {

    /** Changes all fields. */
    public static ChangeTemplateStep to(TemplateStepFields fields) {
        return new ChangeTemplateStep(
                Change.of(fields.name()),
                Change.of(fields.instruction()),
                Change.of(fields.estimatedDurationMinutes()),
                Change.of(fields.workstationId()),
                Change.of(fields.requiredRole()),
                Change.of(fields.isOptional()));
    }

    TemplateStepFields on(TemplateStepFields now) {
        return new TemplateStepFields(
                name.or(now.name()),
                instruction.or(now.instruction()),
                estimatedDurationMinutes.or(now.estimatedDurationMinutes()),
                workstationId.or(now.workstationId()),
                requiredRole.or(now.requiredRole()),
                Boolean.TRUE.equals(isOptional.or(now.isOptional())));
    }
}
