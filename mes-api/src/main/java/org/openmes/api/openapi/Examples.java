package org.openmes.api.openapi;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/** Shows bodies that operations took, and what they answered. */
class Examples {
    private final Texts texts;

    Examples(Texts texts) {
        this.texts = texts;
    }

    void applyTo(OpenAPI description) {
        for (var item : description.getPaths().getPathItems().values()) {
            item.getOperations().values().forEach(this::show);
        }
    }

    private void show(Operation operation) {
        var id = operation.getOperationId();
        var body = operation.getRequestBody();
        show(body == null ? null : body.getContent(), texts.request(id));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(answer.getContent(), texts.answer(id));
            }
        });
    }

    private static void show(@Nullable Content content, Optional<Map<String, Object>> example) {
        if (content != null && content.hasMediaType(MediaType.APPLICATION_JSON)) {
            example.ifPresent(content.getMediaType(MediaType.APPLICATION_JSON)::setExample);
        }
    }
}
