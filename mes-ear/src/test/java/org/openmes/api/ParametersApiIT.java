package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked for beside the body: filters, fields, kinds of answers (spec 17.1). */
class ParametersApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void an_empty_filter_is_none() {
        plant.order(10, 3);

        assertThat(admin.get("/work-orders?order_no=&external_ref=&search=")
                        .jsonPath()
                        .getInt("meta.total"))
                .isEqualTo(admin.get("/work-orders").jsonPath().getInt("meta.total"))
                .isPositive();
    }

    @Test
    void a_query_that_is_not_utf_8_is_malformed() {
        var raw = admin.request().urlEncodingEnabled(false);

        expect(raw.get("/api/v1/work-orders?search=%ff"), 400, "MALFORMED");
        assertThat(admin.request()
                        .urlEncodingEnabled(false)
                        .get("/api/v1/work-orders?search=%C5%BC")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void fields_that_there_are_not_are_named_or_refused() {
        var order = plant.order(10, 3);

        var list = admin.get("/work-orders?fields=id,colour&per_page=1");
        assertThat(list.jsonPath().getMap("data[0]")).containsOnlyKeys("id");
        assertThat(list.jsonPath().getList("meta.ignored", String.class)).containsExactly("colour");
        assertThat(admin.get("/work-orders/" + order + "?fields=").jsonPath().getMap("data"))
                .containsKeys("id", "batches", "version");
        assertThat(admin.get("/work-orders/" + order + "?fields=order_no,batches")
                        .jsonPath()
                        .getMap("data"))
                .containsOnlyKeys("order_no", "batches");
        expectFields(
                admin.request().header("Prefer", "handling=strict").get("/api/v1/work-orders?fields=id,colour"),
                "colour");
    }

    @Test
    void a_list_is_read_stretch_by_stretch_and_never_by_page_and_cursor_at_once() {
        var ids = List.of(plant.order(10, 3), plant.order(10, 3), plant.order(10, 3));
        var mine = "/work-orders?sort=-id&limit=2";

        var first = admin.get(mine);
        var next = first.jsonPath().getString("meta.next_cursor");
        var second = admin.get(mine + "&cursor=" + next);

        assertThat(first.jsonPath().getList("data.id", Long.class)).containsExactly(ids.get(2), ids.get(1));
        assertThat(first.jsonPath().getMap("meta")).containsOnlyKeys("next_cursor");
        assertThat(first.header("Link")).endsWith("&cursor=" + next + ">; rel=\"next\"");
        assertThat(second.jsonPath().getLong("data[0].id")).isEqualTo(ids.get(0));
        var whole = admin.get("/work-orders?sort=-id&limit=200&search=no-order-is-called-so");
        assertThat(whole.jsonPath().getMap("meta"))
                .containsOnlyKeys("next_cursor")
                .containsValue(null);
        expectFields(admin.get(mine + "&page=1"), "limit");
        expectFields(admin.get("/work-orders?per_page=5&cursor=" + next), "cursor");
        expectFields(admin.get("/work-orders?limit=201"), "limit");
        expectFields(admin.get("/work-orders?cursor=x"), "cursor");
    }

    @Test
    void the_key_figures_are_those_of_the_lines_named() {
        var lines = List.of(plant.buildingLine(), plant.buildingLine());
        var repeated = "?line_id=" + lines.get(0) + "&line_id=" + lines.get(1);
        var listed = "?line_id=" + lines.get(0) + "," + lines.get(1);

        for (var query : List.of(repeated, listed)) {
            var figures = admin.get("/analytics/overview" + query);
            assertThat(figures.jsonPath().getInt("data.active_lines"))
                    .as(figures.asString())
                    .isEqualTo(lines.get(0).equals(lines.get(1)) ? 1 : 2);
        }
        expectFields(admin.get("/analytics/overview?line_id=1,x"), "line_id");
    }

    @Test
    void the_ledger_knows_kinds_of_records_in_any_form_and_no_others() {
        var order = plant.order(10, 3);

        for (var kind : List.of("WorkOrder", "workorder", "WORK_ORDER", "work_order")) {
            assertThat(ofRecord(kind, order).jsonPath().getList("data.entity_type", String.class))
                    .as(kind)
                    .contains("WorkOrder");
        }
        expectFields(ofRecord("Unicorn", order), "entity_type");
        assertThat(ofRecord("Unicorn", order).asString()).contains("BatchStep, ", "WorkOrder");
    }

    @Test
    void a_role_that_no_account_has_is_neither_read_nor_offered() {
        var list = admin.get("/users?role=SYSTEM");
        expectFields(list, "role");
        assertThat(list.asString()).doesNotContain("SYSTEM").contains("OPERATOR, SUPERVISOR, ADMIN");

        var step = admin.post("/process-templates", """
                {"product_type_id":%d,"name":"x","steps":[{"name":"a","required_role":"SYSTEM"}]}""".formatted(plant.productType));
        expectFields(step, "steps.0.required_role");
        assertThat(step.asString()).doesNotContain("SYSTEM");
    }

    @Test
    void what_is_missing_is_said_once() {
        var refusal = admin.patch("/work-orders/" + plant.order(10, 3), "{\"order_no\":null}");

        assertThat(refusal.jsonPath().getList("errors.order_no", String.class)).containsExactly("is required");
    }

    @Test
    void the_sign_in_tells_both_types_it_reads() {
        var refusal = Caller.anonymous().contentType("text/plain").body("x").post("/api/auth/login");

        expect(refusal, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(refusal.jsonPath().getString("detail"))
                .contains("application/json", "application/x-www-form-urlencoded");
    }

    @Test
    void who_does_not_want_json_gets_none() {
        expect(admin.request().accept("application/json;q=0").get("/api/v1/lines"), 406, "NOT_ACCEPTABLE");
    }

    private Response ofRecord(String kind, long id) {
        return admin.get("/audit-logs/entity?entity_type=" + kind + "&entity_id=" + id);
    }
}
