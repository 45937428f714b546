package org.openmes.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The description is complete, is the one in the repository, and breaks nothing that was promised. */
class ContractTest {
    private static final JsonNode DESCRIPTION = Contract.generated();
    private static final JsonNode FORMS = DESCRIPTION.path("components").path("schemas");
    private static final String JSON = "application/json";

    @Test
    void the_description_in_the_repository_is_the_one_that_is_built() throws IOException {
        var generated = Contract.text(DESCRIPTION);
        if (Contract.isAsked("renew", "release")) {
            Contract.write(Contract.KEPT, DESCRIPTION);
        }

        assertThat(Files.readString(Contract.KEPT).equals(generated))
                .as("%s is not what is built; look at what changed after -Dopenmes.contract=renew", Contract.KEPT)
                .isTrue();
    }

    @Test
    void nothing_that_was_promised_is_broken() {
        var promises = Promises.of(DESCRIPTION);
        if (Contract.isAsked("release")) {
            Contract.write(Contract.PROMISED, promises);
        }

        assertThat(promises.breaks(Promises.read(Contract.read(Contract.PROMISED))))
                .isEmpty();
    }

    @Test
    void every_operation_parameter_and_field_has_a_text() {
        var silent = new ArrayList<String>();
        var operations = texts("operations");
        Contract.eachOperation(DESCRIPTION, operation -> {
            if (operations.path(operation.id()).path("text").asText().isBlank()) {
                silent.add(operation.id());
            }
            parameters(operation.node()).stream()
                    .filter(parameter -> !isTold(parameter))
                    .forEach(parameter -> silent.add(operation.id() + "." + name(parameter)));
        });
        FORMS.properties()
                .forEach(form -> form.getValue().path("properties").properties().stream()
                        .filter(field -> !isTold(field.getValue()))
                        .forEach(field -> silent.add(form.getKey() + "." + field.getKey())));
        DESCRIPTION
                .path("tags")
                .forEach(tag -> assertThat(isTold(tag)).as(name(tag)).isTrue());

        assertThat(silent).isEmpty();
    }

    /** What stands beside the code is its own; of the texts each field has the one that is meant for it. */
    @Test
    void no_field_has_the_text_of_another() {
        var texts = texts("properties");
        var common = new HashSet<String>();
        texts.forEach(text -> common.add(text.asText()));
        var misplaced = new ArrayList<String>();
        FORMS.properties()
                .forEach(form -> form.getValue().path("properties").properties().forEach(field -> {
                    var told = field.getValue().path("description").asText();
                    var own = texts.path(form.getKey() + "." + field.getKey());
                    var meant = own.isMissingNode() ? texts.path(field.getKey()) : own;
                    if (common.contains(told) && !told.equals(meant.asText())) {
                        misplaced.add(form.getKey() + "." + field.getKey() + ": " + told);
                    }
                }));

        assertThat(misplaced).isEmpty();
    }

    @Test
    void every_operation_shows_what_it_takes_and_what_it_answers() {
        var silent = new ArrayList<String>();
        Contract.eachOperation(DESCRIPTION, operation -> {
            var body = operation.node().path("requestBody").path("content").path(JSON);
            if (hasFields(body) && !body.has("example")) {
                silent.add(operation.id() + " takes");
            }
            if (successes(operation.node()).stream().anyMatch(answer -> !answer.has("example"))) {
                silent.add(operation.id() + " answers");
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void every_text_belongs_to_something() {
        var ids = new TreeSet<String>();
        Contract.eachOperation(DESCRIPTION, operation -> ids.add(operation.id()));
        var tags = new TreeSet<String>();
        DESCRIPTION.path("tags").forEach(tag -> tags.add(name(tag)));

        assertThat(keys("operations")).isEqualTo(ids);
        assertThat(ids).containsAll(keys("examples"));
        assertThat(keys("tags")).isEqualTo(tags);
        assertThat(keys("problems")).isEqualTo(codes());
        assertThat(unused("parameters", toldOfParameters())).isEmpty();
        assertThat(unused("properties", toldOfFields())).isEmpty();
        var text = DESCRIPTION.toString();
        assertThat(keys("headers")).allMatch(header -> text.contains("\"#/components/headers/" + header + "\""));
    }

    @Test
    void every_example_fits_its_form() {
        var forms = new ClosedForms(DESCRIPTION);
        var misfits = new ArrayList<String>();
        Contract.eachOperation(DESCRIPTION, operation -> {
            var body = operation.node().path("requestBody").path("content").path(JSON);
            forms.misfits(body).forEach(misfit -> misfits.add(operation.id() + " takes: " + misfit));
            successes(operation.node())
                    .forEach(answer -> forms.misfits(answer)
                            .forEach(misfit -> misfits.add(operation.id() + " answers: " + misfit)));
        });
        DESCRIPTION
                .path("components")
                .path("examples")
                .properties()
                .forEach(example -> forms.misfits("Problem", example.getValue().path("value"))
                        .forEach(misfit -> misfits.add(example.getKey() + ": " + misfit)));

        assertThat(misfits).isEmpty();
    }

    private static List<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(given -> Contract.resolved(DESCRIPTION, given))
                .toList();
    }

    /** The JSON by which an operation succeeds. */
    private static List<JsonNode> successes(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().path("content").path(JSON))
                .filter(JsonNode::isObject)
                .toList();
    }

    private static boolean hasFields(JsonNode body) {
        return !Contract.resolved(DESCRIPTION, body.path("schema"))
                .path("properties")
                .isEmpty();
    }

    private static boolean isTold(JsonNode thing) {
        return !thing.path("description").asText().isBlank();
    }

    private static String name(JsonNode thing) {
        return thing.path("name").asText();
    }

    /** The codes by which operations refuse. */
    private static Set<String> codes() {
        var codes = new TreeSet<String>();
        Contract.eachOperation(
                DESCRIPTION, operation -> operation.node().path("x-codes").forEach(code -> codes.add(code.asText())));
        return codes;
    }

    private static Set<String> keys(String file) {
        var names = new TreeSet<String>();
        texts(file).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode texts(String file) {
        return Contract.read(Contract.TEXTS.resolve(file + ".json"));
    }

    /** Each parameter with its text, by its own name and by that of its operation. */
    private static Set<String> toldOfParameters() {
        var told = new TreeSet<String>();
        Contract.eachOperation(
                DESCRIPTION,
                operation -> parameters(operation.node())
                        .forEach(parameter -> add(told, operation.id(), name(parameter), parameter)));
        return told;
    }

    private static Set<String> toldOfFields() {
        var told = new TreeSet<String>();
        FORMS.properties()
                .forEach(form -> form.getValue()
                        .path("properties")
                        .properties()
                        .forEach(field -> add(told, form.getKey(), field.getKey(), field.getValue())));
        return told;
    }

    private static void add(Set<String> told, String owner, String name, JsonNode thing) {
        var text = ": " + thing.path("description").asText();
        told.add(name + text);
        told.add(owner + "." + name + text);
    }

    private static List<String> unused(String file, Set<String> told) {
        return texts(file).properties().stream()
                .map(text -> text.getKey() + ": " + text.getValue().asText())
                .filter(text -> !told.contains(text))
                .toList();
    }
}
