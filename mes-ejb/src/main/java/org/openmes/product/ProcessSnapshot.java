package org.openmes.product;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Role;

/** A frozen copy of a template, kept inside a work order; later changes of the template do not touch it (spec 4.4). */
public record ProcessSnapshot(
        long templateId,
        String templateName,
        int templateVersion,
        long productTypeId,
        Instant createdAt,
        List<Step> steps)
        implements Serializable {

    /** One frozen step. */
    public record Step(
            int stepNumber,
            String name,
            @Nullable String instruction,
            @Nullable Integer estimatedDurationMinutes,
            @Nullable Long workstationId,
            @Nullable String workstationName,
            @Nullable Role requiredRole,
            boolean isOptional)
            implements Serializable {

        static Step of(ProcessTemplateDetails.Step step) {
            return new Step(
                    step.stepNumber(),
                    step.name(),
                    step.instruction(),
                    step.estimatedDurationMinutes(),
                    step.workstationId(),
                    step.workstationName(),
                    step.requiredRole(),
                    step.isOptional());
        }
    }

    static ProcessSnapshot of(ProcessTemplateDetails details, Instant now) {
        var template = details.template();
        return new ProcessSnapshot(
                template.id(),
                template.name(),
                template.templateVersion(),
                template.productTypeId(),
                now,
                details.steps().stream().map(Step::of).toList());
    }
}
