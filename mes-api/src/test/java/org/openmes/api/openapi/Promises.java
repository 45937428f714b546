package org.openmes.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What callers rely on, as lines that can be compared: what a description promises must stay, and what it demands must
 * not become more. A new field of an answer is promised from then on; callers must bear fields and constants that they do
 * not know.
 *
 * @param promised operations, parameters, fields with their types, constants
 * @param demanded what must be given, the scopes that are needed, and what may be null in answers
 */
record Promises(Set<String> promised, Set<String> demanded) {
    private static final String SHOWS = ": shows ";
    private static final String MAY_BE_NULL = ": shows null as ";

    static Promises of(JsonNode description) {
        var promises = new Promises(new TreeSet<>(), new TreeSet<>());
        var taken = new HashSet<String>();
        var answered = new HashSet<>(Set.of("Problem"));
        Contract.eachOperation(description, operation -> promises.add(description, operation, taken, answered));
        var forms = description.path("components").path("schemas");
        closure(forms, taken).forEach(name -> promises.addTaken(name, forms.path(name)));
        closure(forms, answered).forEach(name -> promises.addAnswered(name, forms.path(name)));
        return promises;
    }

    /** As they were written. */
    static Promises read(JsonNode kept) {
        var promises = new Promises(new TreeSet<>(), new TreeSet<>());
        kept.path("promised").forEach(line -> promises.promised.add(line.asText()));
        kept.path("demanded").forEach(line -> promises.demanded.add(line.asText()));
        return promises;
    }

    /** What breaks callers who rely on the earlier ones. */
    List<String> breaks(Promises earlier) {
        var broken = new ArrayList<String>();
        earlier.promised.stream()
                .filter(line -> !promised.contains(line))
                .forEach(line -> broken.add("no longer: " + line));
        demanded.stream()
                .filter(line -> !earlier.demanded.contains(line) && !isOfNew(line, earlier))
                .forEach(line -> broken.add("newly: " + line));
        return broken;
    }

    /** What a new operation or form demands, or a new field of an answer may be, concerns nobody yet. */
    private static boolean isOfNew(String line, Promises earlier) {
        var subject = line.substring(0, line.indexOf(": ") + 1);
        var field = line.contains(MAY_BE_NULL) ? line.replace(MAY_BE_NULL, SHOWS) + " as " : subject;
        return earlier.promised.stream().noneMatch(known -> known.startsWith(field));
    }

    private void add(JsonNode description, Contract.Operation operation, Set<String> taken, Set<String> answered) {
        var name = operation.method().toUpperCase() + " " + operation.path();
        promised.add(name + ": is " + operation.id());
        operation.node().path("parameters").forEach(given -> {
            var parameter = Contract.resolved(description, given);
            var place =
                    parameter.path("in").asText() + " " + parameter.path("name").asText();
            promised.add(name + ": understands " + place + " as " + type(parameter.path("schema")));
            if (parameter.path("required").asBoolean()) {
                demanded.add(name + ": needs " + place);
            }
        });
        var body = operation.node().path("requestBody");
        body.path("content").properties().forEach(content -> {
            promised.add(name + ": takes " + content.getKey() + " "
                    + type(content.getValue().path("schema")));
            references(content.getValue().path("schema"), taken);
        });
        if (body.path("required").asBoolean()) {
            demanded.add(name + ": needs a body");
        }
        demanded.add(name + ": needs " + operation.node().path("x-scope").asText() + " of a token");
        operation.node().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> addSuccess(name, answer.getKey(), answer.getValue(), answered));
    }

    private void addSuccess(String name, String status, JsonNode answer, Set<String> answered) {
        answer.path("content").properties().forEach(each -> {
            promised.add(name + ": answers " + status + " " + each.getKey() + " "
                    + type(each.getValue().path("schema")));
            references(each.getValue().path("schema"), answered);
        });
    }

    private void addTaken(String name, JsonNode form) {
        form.path("enum").forEach(constant -> promised.add(name + ": may be given as " + constant.asText()));
        form.path("properties").properties().forEach(field -> {
            promised.add(name + ": takes " + field.getKey() + " as " + type(field.getValue()));
            if (mayBeNull(field.getValue())) {
                promised.add(name + ": takes " + field.getKey() + " as null");
            }
        });
        form.path("required").forEach(field -> demanded.add(name + ": must be given " + field.asText()));
    }

    private void addAnswered(String name, JsonNode form) {
        form.path("enum").forEach(constant -> promised.add(name + ": may be " + constant.asText()));
        form.path("properties").properties().forEach(field -> {
            promised.add(name + SHOWS + field.getKey() + " as " + type(field.getValue()));
            if (mayBeNull(field.getValue())) {
                demanded.add(name + MAY_BE_NULL + field.getKey());
            }
        });
        form.path("required").forEach(field -> promised.add(name + ": always shows " + field.asText()));
    }

    private static boolean mayBeNull(JsonNode schema) {
        return schema.path("type").toString().contains("\"null\"")
                || schema.path("anyOf").toString().contains("{\"type\":\"null\"}");
    }

    private static String type(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("anyOf")) {
            return type(schema.path("anyOf").path(0));
        }
        var type = schema.path("type");
        var name = type.isArray() ? type.path(0).asText() : type.asText("anything");
        var format = schema.has("format") ? "(" + schema.path("format").asText() + ")" : "";
        return name + format + (schema.has("items") ? " of " + type(schema.path("items")) : "");
    }

    /** All forms that these lead to. */
    private static Set<String> closure(JsonNode forms, Set<String> names) {
        var all = new TreeSet<String>();
        var open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            var name = open.remove(open.size() - 1);
            if (all.add(name)) {
                references(forms.path(name), open);
            }
        }
        return all;
    }

    private static void references(JsonNode schema, Collection<String> into) {
        schema.findValuesAsText("$ref")
                .forEach(reference -> into.add(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
