package org.openmes.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final String LINES = "/api/v1/lines";

    @Test
    void what_stays_as_it_is_breaks_nobody() {
        assertThat(after(description -> {})).isEmpty();
    }

    @Test
    void an_operation_may_not_vanish() {
        assertThat(after(description -> object(description, "paths", LINES).remove("post")))
                .contains("no longer: POST /api/v1/lines: is createLine");
    }

    @Test
    void a_field_of_an_answer_may_neither_vanish_nor_become_another_type_nor_null() {
        assertThat(after(description -> properties(description, "LineResponse").remove("code")))
                .contains("no longer: LineResponse: shows code as string");
        assertThat(after(description -> object(
                                description, "components", "schemas", "LineResponse", "properties", "code")
                        .put("type", "integer")))
                .contains("no longer: LineResponse: shows code as string");
        assertThat(after(description -> object(
                                description, "components", "schemas", "LineResponse", "properties", "code")
                        .putArray("type")
                        .add("string")
                        .add("null")))
                .containsExactly("newly: LineResponse: shows null as code");
    }

    @Test
    void a_constant_may_not_vanish() {
        assertThat(after(description -> ((ArrayNode) object(description, "components", "schemas", "Severity")
                                .get("enum"))
                        .remove(0)))
                .contains("no longer: Severity: may be LOW", "no longer: Severity: may be given as LOW");
    }

    @Test
    void nothing_more_may_be_demanded() {
        assertThat(after(description -> ((ArrayNode) object(description, "components", "schemas", "LineRequest")
                                .get("required"))
                        .add("description")))
                .containsExactly("newly: LineRequest: must be given description");
        assertThat(after(description -> ((ObjectNode) object(description, "paths", LINES, "get")
                                .get("parameters")
                                .get(0))
                        .put("required", true)))
                .hasSize(1);
        assertThat(after(description ->
                        object(description, "paths", LINES, "get").put("x-scope", "admin")))
                .containsExactly("newly: GET /api/v1/lines: needs admin of a token");
    }

    @Test
    void what_is_added_breaks_nobody() {
        assertThat(after(description -> {
                    var colour = properties(description, "LineResponse").putObject("colour");
                    colour.putArray("type").add("string").add("null");
                    properties(description, "LineRequest").putObject("colour").put("type", "string");
                    object(description, "paths").set("/api/v1/tools", object(description, "paths", LINES));
                }))
                .isEmpty();
    }

    private static List<String> after(Consumer<JsonNode> change) {
        var description = Contract.generated();
        var earlier = Promises.of(description);
        change.accept(description);
        return Promises.of(description).breaks(earlier);
    }

    private static ObjectNode properties(JsonNode description, String form) {
        return object(description, "components", "schemas", form, "properties");
    }

    private static ObjectNode object(JsonNode description, String... keys) {
        var node = description;
        for (var key : keys) {
            node = node.get(key);
        }
        return (ObjectNode) node;
    }
}
