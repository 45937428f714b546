package org.openmes.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms of a description, taken at their word: a field that a form does not name is a fault. */
final class ClosedForms {
    private static final String PLACE = "https://openmes.example/forms";

    private final SchemaRegistry registry;
    private final Map<String, Schema> byName = new HashMap<>();

    ClosedForms(JsonNode description) {
        var forms = description.path("components").path("schemas").deepCopy();
        forms.forEach(ClosedForms::close);
        var all = Contract.text(Map.of("components", Map.of("schemas", forms)));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(PLACE, all)));
    }

    private static void close(JsonNode form) {
        if (form instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /** What is wrong with the example of a body; nothing when it has none. */
    List<String> misfits(JsonNode body) {
        var reference = body.path("schema").path("$ref").asText();
        return body.has("example")
                ? misfits(reference.substring(reference.lastIndexOf('/') + 1), body.path("example"))
                : List.of();
    }

    /** What is wrong with a value of this form. */
    List<String> misfits(String form, JsonNode value) {
        var schema = byName.computeIfAbsent(
                form, name -> registry.getSchema(SchemaLocation.of(PLACE + "#/components/schemas/" + name)));
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
