package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders from systems that do not know what is here already (spec 20.1). */
class WorkOrderUpsertApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);
    private final String number = Caller.unique("SAP");

    @Test
    void an_order_is_created_and_then_changed_by_its_number() {
        var line = admin.get("/lines/" + plant.buildingLine()).jsonPath().getString("data.code");

        var created = byNumber(
                number, "{\"planned_qty\":500,\"product_name\":\"P225\",\"line_code\":\"%s\"}".formatted(line));
        var changed = byNumber(number.toLowerCase(), "{\"quantity\":\"450\",\"product_name\":null}");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var id = created.jsonPath().getLong("data.id");
        assertThat(created.header("Location")).endsWith("/api/v1/work-orders/" + id);
        assertThat(created.header("ETag")).startsWith("\"0.");
        assertThat(created.jsonPath().getString("data.line.code")).isEqualTo(line);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.header("Location")).isNull();
        assertThat(changed.header("ETag")).startsWith("\"1.");
        assertThat(changed.jsonPath().getLong("data.id")).isEqualTo(id);
        assertThat(changed.jsonPath().getString("data.order_no")).isEqualTo(number);
        assertThat(changed.jsonPath().getInt("data.planned_qty")).isEqualTo(450);
        assertThat(changed.jsonPath().getString("data.product_name")).isNull();
        assertThat(admin.get("/work-orders/by-no/" + number).header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @Test
    void what_is_missing_or_contradicts_is_told() {
        Refusals.expectFields(byNumber(number, "{}"), "planned_qty");
        Refusals.expectFields(byNumber(number, "{\"planned_qty\":5,\"quantity\":6}"), "quantity");
        Refusals.expectFields(byNumber(number, "{\"planned_qty\":5,\"order_no\":\"other\"}"), "order_no");
        Refusals.expectFields(byNumber(number, "{\"planned_qty\":5,\"line_code\":\"NO-SUCH\"}"), "line_code");
        assertThat(byNumber(number, "{\"planned_qty\":5,\"order_no\":\" %s \"}".formatted(number))
                        .statusCode())
                .isEqualTo(201);
        Refusals.expectFields(byNumber(number, "{\"priority\":5}"), "planned_qty");
    }

    @Test
    void a_version_is_checked_where_one_is_named() {
        Refusals.expect(byNumber(number, "{\"planned_qty\":5,\"version\":0}"), 404, "NOT_FOUND");
        var tag = byNumber(number, "{\"planned_qty\":5}").header("ETag");
        byNumber(number, "{\"planned_qty\":6}");

        Refusals.expect(matching(tag, "{\"planned_qty\":7}"), 412, "STALE_VERSION");
        Refusals.expect(byNumber(number, "{\"planned_qty\":7,\"version\":0}"), 409, "STALE_VERSION");
        assertThat(matching(tag + ", \"1.x\"", "{\"planned_qty\":7}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_plant_that_asks_for_versions_asks_only_where_there_is_one() {
        insist(true);
        try {
            var created = byNumber(number, "{\"planned_qty\":5}");

            assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
            Refusals.expectNothingDone(byNumber(number, "{\"planned_qty\":6}"), 428, "PRECONDITION_REQUIRED");
            assertThat(matching(created.header("ETag"), "{\"planned_qty\":6}").statusCode())
                    .isEqualTo(200);
        } finally {
            insist(false);
        }
    }

    @Test
    void a_finished_order_is_refused_and_a_foreign_one_too() {
        byNumber(number, "{\"planned_qty\":5,\"line_id\":%d}".formatted(plant.buildingLine()));
        var elsewhere = plant.person("Supervisor", List.of(plant.curingLine()));

        Refusals.expect(elsewhere.put("/work-orders/by-no/" + number, "{\"planned_qty\":6}"), 403, "LINE_FORBIDDEN");
        Refusals.expect(plant.operator.put("/work-orders/by-no/" + number, "{\"planned_qty\":6}"), 403, "FORBIDDEN");
        var id = admin.get("/work-orders/by-no/" + number).jsonPath().getLong("data.id");
        admin.post("/work-orders/" + id + "/cancel", "{\"reason\":\"given up\"}");
        Refusals.expect(byNumber(number, "{\"planned_qty\":6}"), 422, "STATE_NOT_ALLOWED");
    }

    @Test
    void of_many_orders_each_is_judged_by_itself() {
        byNumber(number, "{\"planned_qty\":5}");

        var answer = bulk("""
                {"orders": [
                  {"order_no": "%1$s-1", "planned_qty": 100, "due_date": "2020-05-01", "colour": "red"},
                  {"order_no": "%1$s-2", "planned_qty": "many", "priority": true},
                  {"order_no": "%1$s", "priority": 5},
                  "nothing",
                  {"order_no": "%1$s-3", "planned_qty": -1},
                  {"order_no": "%1$s-4", "planned_qty": 1, "quantity": 2},
                  {"order_no": "%1$s-1", "planned_qty": 90}]}""".formatted(number));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(207);
        var json = answer.jsonPath();
        assertThat(json.getList("data.result"))
                .containsExactly("created", "failed", "updated", "failed", "failed", "failed", "updated");
        assertThat(json.getList("data.index")).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(json.getList("data.code"))
                .containsExactly(null, "VALIDATION", null, "VALIDATION", "VALIDATION", "VALIDATION", null);
        assertThat(json.getString("data[0].message")).contains("2020-05-01");
        assertThat(json.getMap("data[1].errors")).containsOnlyKeys("planned_qty", "priority");
        assertThat(json.getString("data[1].order_no")).isEqualTo(number + "-2");
        assertThat(json.getMap("data[4].errors")).containsOnlyKeys("planned_qty");
        assertThat(json.getMap("data[5].errors")).containsOnlyKeys("quantity");
        assertThat(json.getLong("data[0].id")).isEqualTo(json.getLong("data[6].id"));
        assertThat(json.getMap("data[2]")).containsOnlyKeys("index", "order_no", "result", "id");
        assertThat(json.getMap("meta"))
                .containsEntry("created", 1)
                .containsEntry("updated", 2)
                .containsEntry("skipped", 0)
                .containsEntry("failed", 4)
                .containsEntry("ignored", List.of("orders.0.colour"));
        assertThat(admin.get("/work-orders/by-no/" + number + "-1").jsonPath().getInt("data.planned_qty"))
                .isEqualTo(90);
    }

    @Test
    void what_is_no_order_at_all_spoils_only_itself() {
        var answer = bulk("{\"orders\":[{\"order_no\":\"%s\",\"planned_qty\":1},null,5,[]]}".formatted(number));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(207);
        assertThat(answer.jsonPath().getList("data.result")).containsExactly("created", "failed", "failed", "failed");
    }

    @Test
    void what_exists_is_left_alone_or_refused_where_that_is_wanted() {
        byNumber(number, "{\"planned_qty\":5}");
        var orders = "\"orders\":[{\"order_no\":\"%s\",\"planned_qty\":6}]}".formatted(number);

        var skipped = bulk("{\"strategy\":\"skip_existing\"," + orders);
        var refused = bulk("{\"strategy\":\"error_on_duplicate\"," + orders);

        assertThat(skipped.statusCode()).as(skipped.asString()).isEqualTo(200);
        assertThat(skipped.jsonPath().getList("data.result")).containsExactly("skipped");
        assertThat(refused.statusCode()).isEqualTo(207);
        assertThat(refused.jsonPath().getList("data.code")).containsExactly("DUPLICATE");
        Refusals.expectFields(bulk("{\"strategy\":\"insert_only\"," + orders), "strategy");
        assertThat(bulk("{" + orders).jsonPath().getList("data.result")).containsExactly("updated");
    }

    @Test
    void all_or_nothing_tells_every_refusal_and_does_nothing() {
        var answer = admin.post("/work-orders/bulk?atomic=true", """
                {"orders": [{"order_no": "%1$s-1", "planned_qty": 1}, {"order_no": "%1$s-2", "planned_qty": 0},
                            {"order_no": "%1$s-3", "planned_qty": "x"}]}""".formatted(number));

        Refusals.expectNothingDone(answer, 422, "VALIDATION");
        assertThat(answer.jsonPath().getMap("errors")).containsOnlyKeys("orders.1.planned_qty", "orders.2.planned_qty");
        assertThat(admin.get("/work-orders/by-no/" + number + "-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_repetition_gets_the_same_answer_and_has_no_effect() {
        var body = "{\"orders\":[{\"order_no\":\"%s\",\"planned_qty\":6},{\"order_no\":\"\"}]}".formatted(number);
        var key = Caller.unique("key");

        var first = repeatable(key, body);
        var second = repeatable(key, body);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(207);
        assertThat(second.statusCode()).isEqualTo(207);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString()).contains("created");
    }

    @Test
    void ten_thousand_orders_are_taken_and_no_more() throws Exception {
        var taken = bulk("{\"orders\":[" + rows(10_000) + "]}");

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.jsonPath().getInt("meta.created")).isEqualTo(10_000);
        try (var ledger = new Ledger()) {
            assertThat(ledger.traces(taken.header("X-Request-Id")))
                    .hasSize(20_000)
                    .containsOnly("WORK_ORDER_CREATED", "WorkOrder");
        }
        Refusals.expectFields(bulk("{\"orders\":[" + rows(10_001) + "]}"), "orders");
        Refusals.expectFields(bulk("{}"), "orders");
        assertThat(bulk("{\"orders\":[]}").statusCode()).isEqualTo(200);
        Refusals.expect(bulk("{\"orders\":[" + " ".repeat(10 * 1024 * 1024) + "]}"), 413, "FILE_TOO_LARGE");
    }

    private String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"order_no\":\"%s-%d\",\"planned_qty\":%d}".formatted(number, i, i + 1))
                .collect(Collectors.joining(","));
    }

    private Response byNumber(String orderNo, String json) {
        return admin.put("/work-orders/by-no/" + orderNo, json);
    }

    private Response matching(String tags, String json) {
        return admin.request().header("If-Match", tags).body(json).put("/api/v1/work-orders/by-no/" + number);
    }

    private void insist(boolean required) {
        var json = "{\"api_require_if_match\":%s}".formatted(required);
        var answer = admin.request().header("If-Match", "*").body(json).patch("/api/v1/settings");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private Response bulk(String json) {
        return admin.post("/work-orders/bulk", json);
    }

    private Response repeatable(String key, String json) {
        return admin.request().header("Idempotency-Key", key).body(json).post("/api/v1/work-orders/bulk");
    }
}
