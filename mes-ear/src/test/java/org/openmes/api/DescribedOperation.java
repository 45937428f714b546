package org.openmes.api;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the served description.
 *
 * @param body the least that it takes: what must be there, in values of the right type
 */
record DescribedOperation(String id, String method, String path, boolean takesFile, String body) {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** All of them, in the order of the description. */
    static List<DescribedOperation> of(JsonPath description) {
        var operations = new ArrayList<DescribedOperation>();
        var schemas = new Schemas(description.getMap("components.schemas"));
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        paths.forEach((path, item) -> METHODS.stream().filter(item::containsKey).forEach(method -> {
            var operation = (Map<?, ?>) item.get(method);
            var bodies =
                    operation.get("requestBody") instanceof Map<?, ?> body ? (Map<?, ?>) body.get("content") : Map.of();
            var json = bodies.get("application/json") instanceof Map<?, ?> content ? content.get("schema") : null;
            operations.add(new DescribedOperation(
                    String.valueOf(operation.get("operationId")),
                    method,
                    path,
                    bodies.containsKey("multipart/form-data"),
                    schemas.least(json)));
        }));
        return operations;
    }

    private record Schemas(Map<String, Map<String, Object>> byName) {
        String least(@Nullable Object schema) {
            var known = resolved(schema);
            if (!(known.get("required") instanceof List<?> required)) {
                return "{}";
            }
            var properties = (Map<?, ?>) known.get("properties");
            return required.stream()
                    .map(name -> "\"" + name + "\":" + value(resolved(properties.get(name))))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        private String value(Map<?, ?> schema) {
            if (schema.get("enum") instanceof List<?> constants) {
                return "\"" + constants.get(0) + "\"";
            }
            var type = String.valueOf(schema.get("type"));
            if (type.contains("string")) {
                return String.valueOf(schema.get("format")).contains("time") ? "\"06:00\"" : "\"x\"";
            }
            return type.contains("array") ? "[]" : type.contains("boolean") ? "false" : "0";
        }

        private Map<?, ?> resolved(@Nullable Object schema) {
            if (!(schema instanceof Map<?, ?> map)) {
                return Map.of();
            }
            var name = map.get("$ref");
            return name == null ? map : byName.get(String.valueOf(name).substring("#/components/schemas/".length()));
        }
    }
}
