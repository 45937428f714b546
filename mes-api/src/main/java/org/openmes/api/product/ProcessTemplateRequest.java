package org.openmes.api.product;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ChangeProcessTemplate;
import org.openmes.shared.Change;

/**
 * What may change in a template; its product type stays.
 *
 * @param steps the whole list in order; left out to keep the steps
 */
public record ProcessTemplateRequest(
        @Schema(required = true) Change<String> name,
        Change<Boolean> isActive,
        Change<List<TemplateStepRequest>> steps,
        @Nullable Long version) {

    ChangeProcessTemplate toCommand() {
        return new ChangeProcessTemplate(
                name, isActive, new Change<>(steps.present(), TemplateStepRequest.fields(steps.value())));
    }
}
