package org.openmes.api.openapi;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Gives operations, their parameters and the fields of their bodies the words that the code does not have. */
class OperationTexts {
    private final Texts texts;
    private final Access access;

    OperationTexts(Texts texts, Access access) {
        this.texts = texts;
        this.access = access;
    }

    void applyTo(OpenAPI description) {
        description.getTags().forEach(tag -> tag.setDescription(texts.tag(tag.getName())));
        description.setTags(description.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName, String.CASE_INSENSITIVE_ORDER))
                .toList());
        for (var item : description.getPaths().getPathItems().values()) {
            item.getOperations().values().forEach(this::describe);
        }
        description.getComponents().getSchemas().forEach(this::describe);
    }

    private void describe(Operation operation) {
        operation.setDescription(texts.operation(operation.getOperationId()));
        access.tell(operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> describe(operation.getOperationId(), parameter));
        }
    }

    private void describe(String operationId, Parameter parameter) {
        if (parameter.getRef() == null && parameter.getDescription() == null) {
            texts.parameter(operationId, parameter.getName()).ifPresent(parameter::setDescription);
        }
    }

    /** What stands beside the code in its annotations stays. */
    private void describe(String form, Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                if (property.getDescription() == null) {
                    texts.property(form, name).ifPresent(property::setDescription);
                }
            });
        }
    }
}
