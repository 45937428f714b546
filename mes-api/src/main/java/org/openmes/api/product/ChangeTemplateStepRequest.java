package org.openmes.api.product;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ChangeTemplateStep;
import org.openmes.shared.Change;
import org.openmes.shared.Role;

/**
 * What may change in a step of a template; its place is changed with that of all others.
 *
 * @param version that of the template
 */
public record ChangeTemplateStepRequest(
        @Schema(required = true) Change<String> name,
        Change<String> instruction,
        Change<Integer> estimatedDurationMinutes,
        Change<Long> workstationId,
        Change<Role> requiredRole,
        Change<Boolean> isOptional,
        @Nullable Long version) {

    ChangeTemplateStep toChange() {
        return new ChangeTemplateStep(
                name, instruction, estimatedDurationMinutes, workstationId, requiredRole, isOptional);
    }
}
