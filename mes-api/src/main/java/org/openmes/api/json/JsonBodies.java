package org.openmes.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openmes.api.request.IgnoredInputs;
import org.openmes.api.request.PlainValues;
import org.openmes.api.request.RequestRefusal;
import org.openmes.shared.Change;
import org.openmes.shared.Violations;

/** Turns bodies into request records, and answers into JSON. */
public final class JsonBodies {
    private JsonBodies() {}

    /** The answer as a tree, in the form of the wire. */
    public static ObjectNode tree(Object answer) {
        return WireJson.MAPPER.valueToTree(answer);
    }

    /** A tree as text. */
    public static String text(JsonNode tree) {
        try {
            return WireJson.MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses a body.
     *
     * @throws RequestRefusal MALFORMED when it is not one JSON object
     */
    static ObjectNode parse(String body) {
        try (var parser = WireJson.MAPPER.createParser(body)) {
            JsonNode tree = WireJson.MAPPER.readTree(parser);
            if (parser.nextToken() != null || !(tree instanceof ObjectNode object)) {
                throw RequestRefusal.malformed("object");
            }
            return object;
        } catch (StreamConstraintsException e) {
            throw RequestRefusal.malformed("limits", WireJson.DEEPEST, WireJson.LONGEST_NUMBER, WireJson.MOST_TOKENS);
        } catch (NumberFormatException e) { // Jackson passes on what it hears: the exponent goes beyond 32 bits
            throw RequestRefusal.malformed("exponent");
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw RequestRefusal.malformed(
                    "json", place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a parsed body as a request record.
     *
     * @param replaces whether fields that the record requires must be there although they are changes, as in PUT; in
     *     a POST the rules of the domain say what is missing, together with everything else that is wrong
     * @throws org.openmes.shared.ValidationException with every value that does not fit
     */
    static <T> T read(ObjectNode body, Class<T> type, boolean replaces, IgnoredInputs ignored) {
        var reading = new Reading();
        requireStorable("", body, partsOf(type), reading.violations);
        requireComplete(body, type, replaces, reading.violations);
        T value = bind(body, type, reading);
        reading.violations.throwIfAny();
        ignored.ignore(reading.unknown);
        return value;
    }

    /**
     * Reads a part of a body, whose faults are its own.
     *
     * @throws org.openmes.shared.ValidationException with every value that does not fit
     */
    static <T> T readPart(ObjectNode part, Class<T> type, Reading reading) {
        requireStorable("", part, Set.of(), reading.violations);
        T value = bind(part, type, reading);
        reading.violations.throwIfAny();
        return value;
    }

    /** The fields whose values are read one by one. */
    private static Set<String> partsOf(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getGenericType().getTypeName().contains(Part.class.getName()))
                .map(component -> SnakeCaseStrategy.INSTANCE.translate(component.getName()))
                .collect(Collectors.toSet());
    }

    private static <T> T bind(ObjectNode body, Class<T> type, Reading reading) {
        try (var parser = WireJson.MAPPER.treeAsTokens(body)) {
            return WireJson.MAPPER
                    .readerFor(type)
                    .withAttribute(Reading.KEY, reading)
                    .readValue(parser);
        } catch (JsonMappingException e) {
            var path = e.getPath().stream()
                    .map(place ->
                            place.getFieldName() == null ? String.valueOf(place.getIndex()) : place.getFieldName())
                    .collect(Collectors.joining("."));
            if (reading.violations.fine(path)) { // a list has no place for what did not fit: that is said already
                reading.violations.add(path, "validation.invalid");
            }
            reading.violations.throwIfAny();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireComplete(ObjectNode body, Class<?> type, boolean replaces, Violations violations) {
        for (var component : type.getRecordComponents()) {
            var schema = component.getAccessor().getAnnotation(Schema.class);
            var asked = replaces || component.getType() != Change.class;
            if (schema != null && schema.required() && asked) {
                var name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
                violations.required(name, body.hasNonNull(name) ? name : null);
            }
        }
    }

    private static void requireStorable(String path, JsonNode node, Set<String> parts, Violations violations) {
        if (parts.contains(path)) {
            return;
        }
        if (node.isTextual() && !PlainValues.isStorable(node.textValue())) {
            violations.add(path, "validation.control_characters");
        }
        node.properties().forEach(field -> {
            var place = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (!PlainValues.isStorable(field.getKey())) {
                violations.add(path.isEmpty() ? "body" : path, "validation.control_characters");
            }
            requireStorable(place, field.getValue(), parts, violations);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            requireStorable(path + "." + i, node.get(i), parts, violations);
        }
    }
}
