package org.openmes.api.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.openmes.shared.ErrorCode;

/**
 * The texts and examples of the description, in the files of {@code src/main/openapi}. They are read when the archive is
 * built, and not packed.
 */
final class Texts {
    /** Names the folder of the files; the build says it. */
    static final String FOLDER = "openmes.api.texts";

    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JsonNode operations;
    private final JsonNode parameters;
    private final JsonNode properties;
    private final JsonNode problems;
    private final JsonNode examples;
    private final JsonNode tags;
    private final JsonNode headers;

    /** A header of answers: always there or not, a number or a text. */
    record HeaderText(String text, boolean number, boolean always, Object example) {}

    private Texts(Path folder) {
        operations = read(folder, "operations");
        parameters = read(folder, "parameters");
        properties = read(folder, "properties");
        problems = read(folder, "problems");
        examples = read(folder, "examples");
        tags = read(folder, "tags");
        headers = read(folder, "headers");
    }

    /** The texts of this project. */
    static Texts read() {
        return new Texts(Path.of(System.getProperty(FOLDER, "src/main/openapi")));
    }

    private static JsonNode read(Path folder, String name) {
        try {
            return MAPPER.readTree(folder.resolve(name + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operation does, and the rule that matters; empty when nobody has written it. */
    String operation(String id) {
        return operations.path(id).path("text").asText();
    }

    /** The codes by which an operation refuses besides those that all of its kind have. */
    List<ErrorCode> refusals(String id) {
        return StreamSupport.stream(operations.path(id).path("refusals").spliterator(), false)
                .map(code -> ErrorCode.valueOf(code.asText()))
                .toList();
    }

    /** What belongs under this tag. */
    String tag(String name) {
        return tags.path(name).asText();
    }

    /** The text of a parameter, that of the operation before that of all which have one of this name. */
    Optional<String> parameter(String operationId, String name) {
        return ownBeforeCommon(parameters, operationId, name);
    }

    /** The text of a property, that of the form before that of all which have one of this name. */
    Optional<String> property(String form, String name) {
        return ownBeforeCommon(properties, form, name);
    }

    private static Optional<String> ownBeforeCommon(JsonNode texts, String owner, String name) {
        var own = texts.path(owner + "." + name);
        var text = own.isTextual() ? own : texts.path(name);
        return text.isTextual() ? Optional.of(text.textValue()) : Optional.empty();
    }

    /** The headers of answers by name. */
    Map<String, HeaderText> headers() {
        var all = new LinkedHashMap<String, HeaderText>();
        headers.properties().forEach(header -> all.put(header.getKey(), headerText(header.getValue())));
        return all;
    }

    private static HeaderText headerText(JsonNode said) {
        var example = said.path("example");
        return new HeaderText(
                said.path("text").asText(),
                example.isNumber(),
                said.path("always").asBoolean(),
                example.isNumber() ? example.numberValue() : example.asText());
    }

    /** When a code is answered. */
    String problem(ErrorCode code) {
        return problems.path(code.name()).path("text").asText();
    }

    /** What people are told with a code, for instance. */
    String detail(ErrorCode code) {
        return problems.path(code.name()).path("detail").asText();
    }

    /** The field under which a code gives its reason, for instance; empty when it names none. */
    String field(ErrorCode code) {
        return problems.path(code.name()).path("field").asText();
    }

    /** A body that an operation takes. */
    Optional<Map<String, Object>> request(String id) {
        return given(examples.path(id).path("request"));
    }

    /** What an operation answered. */
    Optional<Map<String, Object>> answer(String id) {
        return given(examples.path(id).path("answer"));
    }

    private static Optional<Map<String, Object>> given(JsonNode example) {
        return example.isObject() ? Optional.of(tree(example)) : Optional.empty();
    }

    /** A record, or a tree that was read, in the form in which the description takes examples. */
    static Map<String, Object> tree(Object example) {
        return MAPPER.convertValue(example, TREE);
    }
}
