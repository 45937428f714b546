package org.openmes.web.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openmes.web.contract.DescribedOperation.Answer;
import org.openmes.web.contract.DescribedOperation.Body;
import org.openmes.web.contract.DescribedOperation.Parameter;
import org.openmes.web.contract.DescribedOperation.Refusal;

/** Makes of a description in OpenAPI what pages show. */
class DescriptionReader {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String CODE = "code";

    /** The root in the description that is kept. */
    private static final String KEPT_ROOT = "/api";

    private final JsonNode description;
    private final String root;
    private final FormReader forms;

    /**
     * Reads the description that is kept.
     *
     * @param root under which the interface answers, such as {@code /api}
     */
    DescriptionReader(JsonNode description, String root) {
        this.description = description;
        this.root = root;
        this.forms = new FormReader(description.path("components").path("schemas"));
    }

    List<DescribedResource> resources() {
        var resources = new ArrayList<DescribedResource>();
        for (var tag : description.path("tags")) {
            var name = tag.path("name").asText();
            var operations = operations(name);
            resources.add(new DescribedResource(
                    name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                    name,
                    text(tag),
                    operations,
                    forms.read(named(operations))));
        }
        return resources;
    }

    /** The forms that operations name. */
    private static TreeSet<String> named(List<DescribedOperation> operations) {
        var names = new TreeSet<String>();
        for (var operation : operations) {
            var body = operation.body();
            if (body != null) {
                names.add(body.type().form());
            }
            operation.answers().forEach(answer -> names.add(answer.type().form()));
            operation
                    .parameters()
                    .forEach(parameter -> names.add(parameter.type().form()));
        }
        return names;
    }

    private List<DescribedOperation> operations(String tag) {
        var operations = new ArrayList<DescribedOperation>();
        description
                .path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (operation.path("tags").path(0).asText().equals(tag)) {
                        operations.add(operation(here(path.getKey()), method, operation));
                    }
                }));
        return operations;
    }

    private String here(String keptPath) {
        return root + keptPath.substring(KEPT_ROOT.length());
    }

    private DescribedOperation operation(String path, String method, JsonNode operation) {
        return new DescribedOperation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                firstParagraph(operation), // what follows is told by roles and scope
                texts(operation.path("x-roles")),
                operation.path("x-scope").asText(),
                parameters(operation),
                body(operation.path("requestBody")),
                answers(operation),
                refusals(operation));
    }

    /** Without the marks of Markdown, which pages do not know. */
    private static String firstParagraph(JsonNode operation) {
        return text(operation).split("\n\n")[0].replace("`", "");
    }

    private List<Parameter> parameters(JsonNode operation) {
        return stream(operation.path("parameters"))
                .map(this::resolved)
                .map(parameter -> new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        forms.type(parameter.path("schema")),
                        parameter.path("required").asBoolean(),
                        text(parameter)))
                .toList();
    }

    private @Nullable Body body(JsonNode body) {
        var content = body.path("content");
        return content.isEmpty()
                ? null
                : new Body(
                        mediaTypes(content),
                        forms.type(content.elements().next().path("schema")),
                        body.path("required").asBoolean(),
                        example(content));
    }

    private List<Answer> answers(JsonNode operation) {
        var answers = new ArrayList<Answer>();
        operation.path("responses").properties().forEach(told -> {
            var answer = resolved(told.getValue());
            var content = answer.path("content");
            if (told.getKey().compareTo("400") < 0) {
                var schema =
                        content.isEmpty() ? content : content.elements().next().path("schema");
                answers.add(new Answer(
                        told.getKey(), mediaTypes(content), forms.type(schema), text(answer), example(content)));
            }
        });
        return answers;
    }

    /** By the examples of each status, whose names are the codes. */
    private List<Refusal> refusals(JsonNode operation) {
        var refusals = new ArrayList<Refusal>();
        operation
                .path("responses")
                .properties()
                .forEach(told -> resolved(told.getValue())
                        .path("content")
                        .path("application/problem+json")
                        .path("examples")
                        .forEach(example -> refusals.add(refusal(told.getKey(), resolved(example)))));
        return refusals;
    }

    private Refusal refusal(String status, JsonNode example) {
        var code = example.path("value").path(CODE).asText();
        return new Refusal(code, status, example.path("summary").asText());
    }

    private static String mediaTypes(JsonNode content) {
        var names = new ArrayList<String>();
        content.fieldNames().forEachRemaining(names::add);
        return String.join(", ", names);
    }

    private static String example(JsonNode content) {
        return stream(content)
                .filter(type -> type.has("example"))
                .map(type -> type.path("example").toPrettyString())
                .findFirst()
                .orElse("");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String text(JsonNode node) {
        return node.path("description").asText();
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
