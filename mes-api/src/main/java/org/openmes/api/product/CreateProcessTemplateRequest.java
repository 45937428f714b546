package org.openmes.api.product;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.product.CreateProcessTemplate;
import org.openmes.product.TemplateStepFields;

/**
 * A new template, which is the next version for its product type (spec 4.2).
 *
 * @param steps in order
 */
public record CreateProcessTemplateRequest(
        @Schema(required = true) Long productTypeId,
        @Schema(required = true) String name,
        @Nullable Boolean isActive,
        @Nullable List<TemplateStepRequest> steps) {

    CreateProcessTemplate toCommand() {
        var given = Objects.requireNonNullElse(TemplateStepRequest.fields(steps), List.<TemplateStepFields>of());
        return new CreateProcessTemplate(productTypeId, name, !Boolean.FALSE.equals(isActive), given);
    }
}
