package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expectNothingDone;

import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A write that is refused leaves nothing behind: neither an entry of the ledger nor an event. */
class RefusedWritesApiIT {
    private static final String NOBODY = "999999999";

    private static Caller admin;
    private static TirePlant plant;

    @BeforeAll
    static void aPlant() {
        admin = Caller.admin();
        plant = new TirePlant(admin);
    }

    static Stream<Arguments> writesOfUnknownRecords() {
        return Stream.of(
                Arguments.of("PATCH", "/work-orders/" + NOBODY, "{\"priority\":1}"),
                Arguments.of("PUT", "/work-orders/" + NOBODY, "{\"order_no\":\"x\",\"planned_qty\":1}"),
                Arguments.of("DELETE", "/work-orders/" + NOBODY, ""),
                Arguments.of("POST", "/work-orders/" + NOBODY + "/accept", "{}"),
                Arguments.of("POST", "/work-orders/" + NOBODY + "/complete", "{\"produced_qty\":1}"),
                Arguments.of("POST", "/work-orders/" + NOBODY + "/batches", "{\"target_qty\":1}"),
                Arguments.of("POST", "/batch-steps/" + NOBODY + "/start", ""),
                Arguments.of("POST", "/batch-steps/" + NOBODY + "/complete", "{}"),
                Arguments.of(
                        "POST", "/batch-steps/" + NOBODY + "/problem", "{\"issue_type_id\":1,\"title\":\"nowhere\"}"),
                Arguments.of("POST", "/issues/" + NOBODY + "/acknowledge", "{}"),
                Arguments.of("POST", "/issues/" + NOBODY + "/resolve", "{}"),
                Arguments.of("POST", "/issues/" + NOBODY + "/reopen", "{}"),
                Arguments.of("PATCH", "/issue-types/" + NOBODY, "{\"name\":\"x\"}"),
                Arguments.of("DELETE", "/issue-types/" + NOBODY, ""),
                Arguments.of("PATCH", "/lines/" + NOBODY, "{\"name\":\"x\"}"),
                Arguments.of("DELETE", "/lines/" + NOBODY, ""),
                Arguments.of("POST", "/lines/" + NOBODY + "/workstations", "{\"code\":\"x\",\"name\":\"x\"}"),
                Arguments.of("PUT", "/lines/" + NOBODY + "/users", "{\"ids\":[]}"),
                Arguments.of("PUT", "/lines/" + NOBODY + "/product-types", "{\"ids\":[]}"),
                Arguments.of("PATCH", "/workstations/" + NOBODY, "{\"name\":\"x\"}"),
                Arguments.of("PATCH", "/product-types/" + NOBODY, "{\"name\":\"x\"}"),
                Arguments.of("DELETE", "/product-types/" + NOBODY, ""),
                Arguments.of("PATCH", "/process-templates/" + NOBODY, "{\"name\":\"x\"}"),
                Arguments.of("PATCH", "/users/" + NOBODY, "{\"name\":\"x\"}"),
                Arguments.of("DELETE", "/users/" + NOBODY, ""),
                Arguments.of("POST", "/users/" + NOBODY + "/unlock", ""),
                Arguments.of("POST", "/users/" + NOBODY + "/activate", ""),
                Arguments.of("POST", "/users/" + NOBODY + "/reset-password", "{}"));
    }

    @ParameterizedTest
    @MethodSource("writesOfUnknownRecords")
    void what_does_not_exist_is_not_written(String method, String path, String json) {
        expectNothingDone(write(method, path, json), 404, "NOT_FOUND");
    }

    static Stream<Arguments> wrongTypes() {
        return Stream.of(
                Arguments.of("POST", "/lines", "{\"code\":7,\"name\":\"x\"}", "code"),
                Arguments.of("POST", "/lines", "{\"code\":\"x\",\"name\":\"x\",\"is_active\":\"yes\"}", "is_active"),
                Arguments.of("POST", "/product-types", "{\"code\":[],\"name\":\"x\"}", "code"),
                Arguments.of(
                        "POST",
                        "/product-types",
                        "{\"code\":\"x\",\"name\":\"x\",\"qty_decimals\":1.5}",
                        "qty_decimals"),
                Arguments.of(
                        "POST",
                        "/process-templates",
                        "{\"product_type_id\":\"x\",\"name\":\"x\",\"steps\":[]}",
                        "product_type_id"),
                Arguments.of(
                        "POST", "/process-templates", "{\"product_type_id\":1,\"name\":\"x\",\"steps\":{}}", "steps"),
                Arguments.of(
                        "POST",
                        "/issue-types",
                        "{\"code\":\"x\",\"name\":\"x\",\"severity\":\"BAD\",\"is_blocking\":true}",
                        "severity"),
                Arguments.of("POST", "/issues", "{\"issue_type_id\":true,\"title\":\"x\"}", "issue_type_id"),
                Arguments.of("POST", "/users", "{\"name\":\"x\",\"username\":\"xyz\",\"line_ids\":1}", "line_ids"),
                Arguments.of("POST", "/users", "{\"account_type\":\"ROBOT\"}", "account_type"));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void a_value_of_a_wrong_type_is_named_and_nothing_is_written(
            String method, String path, String json, String field) {
        var refusal = write(method, path, json);

        expectNothingDone(refusal, 422, "VALIDATION");
        assertThat(refusal.jsonPath().<String, Object>getMap("errors")).containsKey(field);
    }

    @Test
    void wrong_types_in_actions_and_sets_are_named_and_nothing_is_written() {
        var order = plant.acceptedOrder(10);
        var step = plant.batch(order, 10).get(0);
        var line = plant.buildingLine();

        for (var refusal : new Response[] {
            write("POST", "/work-orders/" + order + "/batches", "{\"target_qty\":\"many\"}"),
            write("POST", "/batch-steps/" + step + "/complete", "{\"produced_qty\":[]}"),
            write("PATCH", "/work-orders/" + order, "{\"version\":\"new\"}"),
            write("PUT", "/lines/" + line + "/users", "{\"ids\":\"all\"}"),
            write("PUT", "/lines/" + line + "/product-types", "{\"ids\":[\"x\"]}")
        }) {
            expectNothingDone(refusal, 422, "VALIDATION");
        }
    }

    @Test
    void what_cannot_be_read_writes_nothing() {
        var order = plant.acceptedOrder(10);

        expectNothingDone(write("POST", "/work-orders/" + order + "/cancel", "{"), 400, "MALFORMED");
        expectNothingDone(write("PATCH", "/work-orders/" + order, "[]"), 400, "MALFORMED");
        expectNothingDone(write("PUT", "/lines/" + plant.buildingLine() + "/users", ""), 400, "MALFORMED");
    }

    private static Response write(String method, String path, String json) {
        var request = json.isEmpty() ? admin.request() : admin.request().body(json);
        return request.request(method, "/api/v1" + path);
    }
}
