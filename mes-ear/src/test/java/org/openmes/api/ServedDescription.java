package org.openmes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The description as a server serves it, taken at its word: a field that a form does not name is a fault. */
final class ServedDescription {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PLACE = "https://openmes.example/";

    private final JsonNode document;
    private final List<Address> addresses = new ArrayList<>();
    private final SchemaRegistry registry;
    private final Map<String, Schema> forms = new ConcurrentHashMap<>();

    /** The path of operations; one with fewer keys in it is meant before one with more. */
    private record Address(Pattern pattern, int keys, JsonNode item) {}

    private ServedDescription(JsonNode document) {
        this.document = document;
        document.path("paths").properties().forEach(path -> addresses.add(address(path.getKey(), path.getValue())));
        addresses.sort(Comparator.comparingInt(Address::keys));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        Map.of(PLACE + "whole", forms(document, true), PLACE + "part", forms(document, false))));
    }

    /** That of the server at this address. */
    static ServedDescription of(URI node) {
        try (var served = node.resolve("api/openapi?format=json").toURL().openStream()) {
            return new ServedDescription(MAPPER.readTree(served));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Address address(String path, JsonNode item) {
        var parts = path.split("(?=\\{)|(?<=})");
        var pattern = new StringBuilder();
        var keys = 0;
        for (var part : parts) {
            var isKey = part.startsWith("{");
            keys += isKey ? 1 : 0;
            pattern.append(isKey ? "[^/]*" : Pattern.quote(part));
        }
        return new Address(Pattern.compile(pattern.toString()), keys, item);
    }

    /** All forms, closed, with what must be there or without. */
    private static String forms(JsonNode document, boolean isWhole) {
        JsonNode all = document.path("components").path("schemas").deepCopy();
        all.properties().forEach(form -> {
            var schema = (ObjectNode) form.getValue();
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                schema.put("additionalProperties", false);
            }
            if (!isWhole) {
                schema.remove("required");
            }
        });
        return MAPPER.createObjectNode()
                .set("components", MAPPER.createObjectNode().set("schemas", all))
                .toString();
    }

    /** What is asked for by this method at this path. */
    Optional<JsonNode> operation(String method, String path) {
        return addresses.stream()
                .filter(address -> address.pattern().matcher(path).matches())
                .findFirst()
                .map(address -> address.item().get(method.toLowerCase(Locale.ROOT)));
    }

    /** The ids of all operations with one of these methods below an address. */
    Set<String> operationIds(Set<String> methods, String below) {
        var ids = new TreeSet<String>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(below))
                .forEach(path -> methods.forEach(method -> {
                    var operation = path.getValue().path(method.toLowerCase(Locale.ROOT));
                    if (!operation.isMissingNode()) {
                        ids.add(operation.path("operationId").asText());
                    }
                }));
        return ids;
    }

    /** What an operation says of an answer with this status. */
    Optional<JsonNode> answer(JsonNode operation, int status) {
        return Optional.ofNullable(operation.path("responses").get(String.valueOf(status)))
                .map(this::resolved);
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /**
     * What is wrong with a value of this form.
     *
     * @param isPart whether fields may be missing, because the caller named those that he wanted
     */
    List<String> misfits(String form, JsonNode value, boolean isPart) {
        var place = PLACE + (isPart ? "part" : "whole") + "#/components/schemas/" + form;
        var schema = forms.computeIfAbsent(place, known -> registry.getSchema(SchemaLocation.of(known)));
        return schema
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
