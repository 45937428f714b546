package org.openmes.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The description as the build has just written it, the one in the repository, and what is promised to callers. */
final class Contract {
    /** Says what becomes of the files: {@code renew} writes the description, {@code release} the promises too. */
    static final String WISH = "openmes.contract";

    static final Path TEXTS = Path.of("src/main/openapi");
    static final Path KEPT = TEXTS.resolve("openapi.json");
    static final Path PROMISED = TEXTS.resolve("released.json");

    private static final Path GENERATED = Path.of("target/classes/META-INF/openapi/openapi.json");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper MAPPER = new JsonMapper();

    private Contract() {}

    static boolean isAsked(String... wishes) {
        return List.of(wishes).contains(System.getProperty(WISH, ""));
    }

    static JsonNode generated() {
        return read(GENERATED);
    }

    static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it so that a change is a change of few lines. */
    static void write(Path file, Object content) {
        try {
            Files.writeString(file, text(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Object content) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(content) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation of a description. */
    record Operation(String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }
    }

    static void eachOperation(JsonNode description, Consumer<Operation> action) {
        description
                .path("paths")
                .properties()
                .forEach(item -> METHODS.forEach(method -> {
                    var operation = item.getValue().get(method);
                    if (operation != null) {
                        action.accept(new Operation(method, item.getKey(), operation));
                    }
                }));
    }

    /** The node itself, or what it refers to. */
    static JsonNode resolved(JsonNode description, JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }
}
