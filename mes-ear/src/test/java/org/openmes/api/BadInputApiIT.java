package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectNothingDone;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is refused with the code of spec 0.9, names the field, and changes nothing. */
class BadInputApiIT {
    private static Caller admin;
    private static TirePlant plant;
    private static long order;

    @BeforeAll
    static void anOrder() {
        admin = Caller.admin();
        plant = new TirePlant(admin);
        order = plant.order(500, 3);
    }

    static Stream<Arguments> unknownRecords() {
        return Stream.of(
                        "/work-orders/999999999",
                        "/work-orders/abc",
                        "/work-orders/by-no/NO-SUCH-ORDER",
                        "/lines/999999999",
                        "/product-types/999999999",
                        "/process-templates/999999999",
                        "/users/999999999",
                        "/issue-types/999999999",
                        "/issues/999999999",
                        "/batches/999999999",
                        "/work-orders/99999999999999999999",
                        "/no-such-thing")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("unknownRecords")
    void what_does_not_exist_is_not_found(String path) {
        expect(admin.get(path), 404, "NOT_FOUND");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("{}", List.of("order_no", "planned_qty")),
                Arguments.of("{\"order_no\":\"\",\"planned_qty\":1}", List.of("order_no")),
                Arguments.of("{\"order_no\":null,\"planned_qty\":1}", List.of("order_no")),
                Arguments.of("{\"order_no\":\"X\\u0000Y\",\"planned_qty\":1}", List.of("order_no")),
                Arguments.of("{\"order_no\":\"%s\",\"planned_qty\":1}".formatted("x".repeat(101)), List.of("order_no")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":0}", List.of("planned_qty")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":-5}", List.of("planned_qty")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1e30}", List.of("planned_qty")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1.2345}", List.of("planned_qty")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":\"many\"}", List.of("planned_qty")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":{\"a\":1}}", List.of("planned_qty")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1,\"priority\":6}", List.of("priority")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1,\"priority\":2.5}", List.of("priority")),
                Arguments.of(
                        "{\"order_no\":\"N1\",\"planned_qty\":1,\"due_date\":\"01.05.2026\"}", List.of("due_date")),
                Arguments.of(
                        "{\"order_no\":\"N1\",\"planned_qty\":1,\"due_date\":\"2026-02-30\"}", List.of("due_date")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1,\"line_id\":999999999}", List.of("line_id")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1,\"line_code\":\"NOLINE\"}", List.of("line_code")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1,\"week_number\":54}", List.of("week_number")),
                Arguments.of(
                        "{\"order_no\":\"N1\",\"planned_qty\":1,\"description\":\"%s\"}".formatted("x".repeat(2001)),
                        List.of("description")),
                Arguments.of(
                        "{\"order_no\":\"N1\",\"planned_qty\":1,\"extra_data\":{\"a b\":\"c\"}}",
                        List.of("extra_data.a b")),
                Arguments.of("{\"order_no\":\"N1\",\"planned_qty\":1,\"extra_data\":[]}", List.of("extra_data")));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void wrong_fields_are_named(String json, List<String> fields) {
        var refusal = admin.post("/work-orders", json);

        expectNothingDone(refusal, 422, "VALIDATION");
        assertThat(refusal.jsonPath().<String, Object>getMap("errors").keySet())
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    static Stream<Arguments> malformedBodies() {
        return Stream.of("", "{", "[]", "null", "7", "\"text\"", "{\"order_no\":\"a\"} trailing", "{\"a\":1,\"a\":2}")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("malformedBodies")
    void what_cannot_be_read_is_malformed(String body) {
        expectNothingDone(admin.post("/work-orders", body), 400, "MALFORMED");
    }

    @Test
    void a_code_is_given_once_whatever_its_case() {
        var code = Caller.unique("dup");
        admin.create("/lines", "{\"code\":\"%s\",\"name\":\"One\"}".formatted(code));

        var refusal = admin.post("/lines", "{\"code\":\" %s \",\"name\":\"Two\"}".formatted(code.toUpperCase()));

        expect(refusal, 422, "DUPLICATE");
        assertThat(refusal.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys("code");
    }

    @Test
    void an_illegal_transition_names_the_statuses_that_allow_it() {
        var refusal = admin.post("/work-orders/" + order + "/pause", "{}");

        expect(refusal, 422, "STATE_NOT_ALLOWED");
        assertThat(refusal.jsonPath().getString("detail"))
                .isEqualTo("Pause is possible only in: IN_PROGRESS; current status: PENDING");
        assertThat(refusal.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys("status");
    }

    @Test
    void a_stale_version_is_refused_and_nothing_changes() {
        var id = plant.order(100, 3);
        var version = admin.get("/work-orders/" + id).jsonPath().getLong("data.version");
        assertThat(admin.patch("/work-orders/" + id, "{\"description\":\"first\",\"version\":" + version + "}")
                        .statusCode())
                .isEqualTo(200);

        expect(
                admin.patch("/work-orders/" + id, "{\"description\":\"second\",\"version\":" + version + "}"),
                409,
                "STALE_VERSION");
        var precondition = admin.request()
                .header("If-Match", "\"" + version + ".0123456789abcdef\"")
                .body("{\"description\":\"third\"}")
                .patch("/api/v1/work-orders/" + id);
        expect(precondition, 412, "STALE_VERSION");
        assertThat(admin.get("/work-orders/" + id).jsonPath().getString("data.description"))
                .isEqualTo("first");
    }

    @Test
    void absent_fields_keep_their_value_and_null_clears_them() {
        var id = plant.order(100, 5);

        admin.patch("/work-orders/" + id, "{\"description\":\"kept\"}");
        var changed =
                admin.patch("/work-orders/" + id, "{\"product_name\":null}").jsonPath();

        assertThat(changed.getString("data.product_name")).isNull();
        assertThat(changed.getString("data.description")).isEqualTo("kept");
        assertThat(changed.getInt("data.priority")).isEqualTo(5);
    }

    @Test
    void wrong_methods_and_media_types_say_what_is_supported() {
        expect(admin.request().delete("/api/v1/analytics/overview"), 405, "METHOD_NOT_ALLOWED");
        expect(
                admin.request().contentType("text/plain").body("x").post("/api/v1/work-orders"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        expect(admin.request().accept("image/png").get("/api/v1/work-orders"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void paging_out_of_range_is_refused_and_past_the_end_is_empty() {
        expect(admin.get("/work-orders?per_page=101"), 422, "VALIDATION");
        expect(admin.get("/work-orders?page=0"), 422, "VALIDATION");
        expect(admin.get("/work-orders?page=x"), 422, "VALIDATION");
        assertThat(admin.get("/work-orders?page=100000").jsonPath().getList("data"))
                .isEmpty();
    }

    @Test
    void unknown_names_are_told_and_refused_only_when_asked() {
        var told = admin.get("/work-orders?colour=red");
        assertThat(told.jsonPath().getList("meta.ignored", String.class)).containsExactly("colour");

        var strict = admin.request().header("Prefer", "handling=strict").get("/api/v1/work-orders?colour=red");
        expect(strict, 422, "VALIDATION");
    }

    @Test
    void without_a_valid_token_nothing_is_told() {
        expect(Caller.anonymous().get("/api/v1/work-orders"), 401, "UNAUTHENTICATED");
        expect(
                Caller.anonymous().header("Authorization", "Bearer omt_wrong").get("/api/v1/work-orders"),
                401,
                "UNAUTHENTICATED");
    }
}
