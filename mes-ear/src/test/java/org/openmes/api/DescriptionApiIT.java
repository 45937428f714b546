package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description as it is served tells of every operation what goes in, what comes out and how it refuses. */
class DescriptionApiIT {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final Set<String> WITHOUT_BODY = Set.of(
            "logout",
            "refreshToken",
            "startStep",
            "undoStepStart",
            "unlockUser",
            "activateUser",
            "createProcessTemplateVersion",
            "redeliverWebhookDelivery");

    /** Their answers are files, not JSON. */
    private static final Set<String> FILES = Set.of("exportLedger", "exportAuditEntries", "getIssueAttachment");

    /** What also succeeds in another way. */
    private static final Map<String, String> SECOND = Map.of("upsertWorkOrder", "201", "upsertWorkOrders", "207");

    private static final Set<String> PUBLIC = Set.of("login", "getHealth", "getLiveness", "getReadiness");

    private static final Set<String> TELLS_THAT_IT_IS_DOWN = Set.of("getHealth", "getReadiness");

    private static Map<String, ?> description;

    /** One operation of the description. */
    private record Operation(String path, String method, Object node) {
        String id() {
            return String.valueOf(at(node, "operationId"));
        }

        boolean isCreation() {
            return id().startsWith("create");
        }

        boolean isChangeOfRecord() {
            return path.startsWith("/api/v1/") && !method.equals("get");
        }

        Map<?, ?> responses() {
            return (Map<?, ?>) at(node, "responses");
        }

        boolean hasHeader(String name) {
            return at(node, "parameters") instanceof List<?> parameters
                    && parameters.stream()
                            .map(DescriptionApiIT::resolved)
                            .anyMatch(parameter ->
                                    name.equals(at(parameter, "name")) && "header".equals(at(parameter, "in")));
        }
    }

    @BeforeAll
    static void read() {
        description = Caller.anonymous()
                .accept("application/json")
                .get("/api/openapi?format=JSON")
                .jsonPath()
                .getMap("");
    }

    @Test
    void everybody_gets_it_as_yaml_and_as_json_where_that_is_asked_for() {
        var plain = Caller.anonymous().accept("*/*").get("/api/openapi");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.contentType()).startsWith("application/yaml");
        assertThat(plain.asString()).contains("openapi: 3.1").contains("/api/v1/work-orders:");

        var accepted = Caller.anonymous().accept("application/json").get("/api/openapi");
        assertThat(accepted.contentType()).startsWith("application/json");
        assertThat(accepted.jsonPath().getString("openapi")).startsWith("3.1");
        assertThat(accepted.jsonPath().getMap("")).isEqualTo(description);
    }

    @Test
    void no_other_site_may_read_it() {
        var answer =
                Caller.anonymous().header("Origin", "https://elsewhere.example").get("/api/openapi");

        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void every_body_has_a_form() {
        for (var operation : operations()) {
            var takesBody = List.of("post", "put", "patch").contains(operation.method())
                    && !WITHOUT_BODY.contains(operation.id());
            var content = at(operation.node(), "requestBody", "content");
            assertThat(content != null).as(operation.id()).isEqualTo(takesBody);
            if (content instanceof Map<?, ?> bodies) {
                bodies.values().forEach(body -> expectForm(operation, at(body, "schema")));
            }
        }
    }

    @Test
    void every_success_has_a_form_with_data_of_a_type() {
        for (var operation : operations()) {
            var successes = operation.responses().keySet().stream()
                    .filter(status -> status.toString().startsWith("2"))
                    .toList();
            var expected = new ArrayList<>(List.of(operation.isCreation() ? "201" : "200"));
            Optional.ofNullable(SECOND.get(operation.id())).ifPresent(expected::add);
            assertThat(successes.stream().map(Object::toString))
                    .as(operation.id())
                    .containsExactlyInAnyOrderElementsOf(expected);

            if (FILES.contains(operation.id())) {
                continue;
            }
            var schema = at(operation.responses().get(successes.get(0)), "content", "application/json", "schema");
            expectForm(operation, schema);
            var data = something(at(resolved(schema), "properties", "data"));
            if (data != null) {
                expectForm(operation, at(data, "items") == null ? data : at(data, "items"));
            }
        }
    }

    @Test
    void every_operation_tells_how_it_refuses() {
        for (var operation : operations()) {
            var expected = new ArrayList<>(List.of("406", "422", "500", "503"));
            if (!PUBLIC.contains(operation.id())) {
                expected.addAll(List.of("401", "403"));
            }
            if (operation.path().startsWith("/api/v1/")) {
                expected.add("404");
            }
            if (at(operation.node(), "requestBody") != null) {
                expected.addAll(List.of("400", "413", "415"));
            }
            for (var status : expected) {
                assertThat(operation.responses().get(status))
                        .as(operation.id() + " " + status)
                        .isNotNull();
            }
            operation.responses().forEach((status, response) -> {
                if (status.toString().compareTo("400") >= 0) {
                    expectProblem(operation, status, resolved(response));
                }
            });
        }
    }

    @Test
    void a_precondition_is_promised_where_there_is_a_version_and_only_there() {
        for (var operation : operations()) {
            var isVersioned = operation.id().equals("createTemplateStep") // a part of a record that exists
                    || (operation.isChangeOfRecord()
                            && !operation.isCreation()
                            && !operation.id().startsWith("verify")
                            && !operation.id().equals("upsertWorkOrders"));

            assertThat(operation.hasHeader("If-Match")).as(operation.id()).isEqualTo(isVersioned);
            assertThat(operation.responses().containsKey("412"))
                    .as(operation.id())
                    .isEqualTo(isVersioned);
            assertThat(operation.responses().containsKey("428"))
                    .as(operation.id())
                    .isEqualTo(isVersioned && !operation.method().equals("post"));
        }
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        ((Map<?, ?>) at(description, "paths")).forEach((path, item) -> {
            for (var method : METHODS) {
                if (at(item, method) != null) {
                    operations.add(new Operation(path.toString(), method, at(item, method)));
                }
            }
        });
        assertThat(operations).hasSizeGreaterThan(WITHOUT_BODY.size() + PUBLIC.size());
        return operations;
    }

    /** Where health is asked for, that it is down is an answer in its own form. */
    private static void expectProblem(Operation operation, Object status, Object response) {
        var isHealth = TELLS_THAT_IT_IS_DOWN.contains(operation.id()) && status.equals("503");
        var schema = at(response, "content", isHealth ? "application/json" : "application/problem+json", "schema");
        assertThat(at(schema, "$ref"))
                .as(operation.id() + " " + status)
                .isEqualTo("#/components/schemas/" + (isHealth ? "HealthResponse" : "Problem"));
    }

    /** A form of ours, by name, that has fields. */
    private static void expectForm(Operation operation, Object schema) {
        assertThat(at(schema, "$ref")).as("%s: %s", operation.id(), schema).isNotNull();
        assertThat((Map<?, ?>) at(resolved(schema), "properties"))
                .as("%s: %s", operation.id(), schema)
                .isNotEmpty();
    }

    /** What it is, when it is not nothing. */
    private static Object something(Object schema) {
        return at(schema, "anyOf") instanceof List<?> choices ? choices.get(0) : schema;
    }

    private static Object resolved(Object node) {
        return at(node, "$ref") instanceof String reference
                ? at(description, reference.substring("#/".length()).split("/"))
                : node;
    }

    private static Object at(Object node, String... keys) {
        for (var key : keys) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return node;
    }
}
