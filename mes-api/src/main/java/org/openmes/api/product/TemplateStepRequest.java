package org.openmes.api.product;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.product.TemplateStepFields;
import org.openmes.shared.Role;

/** One operation of a template; its number is its place in the list (spec 4.3). */
public record TemplateStepRequest(
        @Schema(required = true) String name,
        @Nullable String instruction,
        @Nullable Integer estimatedDurationMinutes,
        @Nullable Long workstationId,
        @Nullable Role requiredRole,
        @Nullable Boolean isOptional) {

    static @Nullable List<TemplateStepFields> fields(@Nullable List<TemplateStepRequest> steps) {
        return steps == null
                ? null
                : steps.stream().map(TemplateStepRequest::toFields).toList();
    }

    TemplateStepFields toFields() {
        return new TemplateStepFields(
                name,
                instruction,
                estimatedDurationMinutes,
                workstationId,
                requiredRole,
                Boolean.TRUE.equals(isOptional));
    }
}
