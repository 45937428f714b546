package org.openmes.api.product;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.api.reference.Reference;
import org.openmes.product.ProcessTemplateDetails;
import org.openmes.shared.Role;

/**
 * A process template with its steps.
 *
 * @param templateVersion the number of this version among those of the product type
 * @param inForce whether new orders of the product type freeze this one
 */
public record ProcessTemplateResponse(
        long id,
        long productTypeId,
        String name,
        int templateVersion,
        boolean isActive,
        boolean inForce,
        List<Step> steps,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version)
        implements Versioned {

    /** One step. */
    @Schema(name = "TemplateStepResponse")
    public record Step(
            long id,
            int stepNumber,
            String name,
            @Nullable String instruction,
            @Nullable Integer estimatedDurationMinutes,
            @Nullable Long workstationId,
            @Nullable Reference workstation,
            @Nullable Role requiredRole,
            boolean isOptional) {
        private static Step of(ProcessTemplateDetails.Step step) {
            return new Step(
                    step.id(),
                    step.stepNumber(),
                    step.name(),
                    step.instruction(),
                    step.estimatedDurationMinutes(),
                    step.workstationId(),
                    Reference.of(step.workstationId(), step.workstationCode(), step.workstationName()),
                    step.requiredRole(),
                    step.isOptional());
        }
    }

    static ProcessTemplateResponse of(ProcessTemplateDetails details) {
        var template = details.template();
        return new ProcessTemplateResponse(
                template.id(),
                template.productTypeId(),
                template.name(),
                template.templateVersion(),
                template.isActive(),
                template.inForce(),
                details.steps().stream().map(Step::of).toList(),
                template.createdAt(),
                template.updatedAt(),
                template.version());
    }
}
