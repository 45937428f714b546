package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.openmes.testing.TestedOpenMes;

/** The calls of the documentation, to the letter (spec 20.1), and what they bring back. */
class DocumentedCallsApiIT {
    @Test
    void the_documented_calls_work() {
        var login = Caller.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("username=" + TestedOpenMes.adminUsername() + "&password=" + TestedOpenMes.adminPassword())
                .post("/api/auth/login");
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.jsonPath().getString("data.token"))
                .isEqualTo(login.jsonPath().getString("token"));
        assertThat(login.jsonPath().getString("token_type")).isEqualTo("Bearer");
        var bearer = "Bearer " + login.jsonPath().getString("token");

        var list = Caller.anonymous().header("Authorization", bearer).get("/api/v1/work-orders");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.jsonPath().getInt("meta.per_page")).isEqualTo(20);

        var number = Caller.unique("SAP-4500012345");
        var created = Caller.anonymous()
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .body("{\"order_no\":\"" + number
                        + "\",\"product_name\":\"P225/65R17\",\"planned_qty\":500,\"priority\":4,"
                        + "\"due_date\":\"2026-05-01\"}")
                .post("/api/v1/work-orders");
        expectOrder(created, number);
        assertThat(created.header("Location"))
                .endsWith("/api/v1/work-orders/" + created.jsonPath().getLong("data.id"));
    }

    private static void expectOrder(Response created, String number) {
        var order = created.jsonPath();
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(order.getString("data.order_no")).isEqualTo(number);
        assertThat(order.getString("data.status")).isEqualTo("PENDING");
        assertThat(order.getString("data.due_date")).isEqualTo("2026-05-01");
        assertThat(order.getString("data.line_id")).isNull();
        assertThat(order.getInt("data.progress_percent")).isZero();
        assertThat(created.asString()).contains("\"planned_qty\":500,").contains("\"remaining_qty\":500,");
        assertThat(order.getString("data.source")).isEqualTo("API");
    }

    @Test
    void an_unchanged_order_is_not_sent_again() {
        var admin = Caller.admin();
        var id = admin.create("/work-orders", "{\"order_no\":\"%s\",\"quantity\":5}".formatted(Caller.unique("WO")));
        var etag = admin.get("/work-orders/" + id).header("ETag");

        var again = admin.request().header("If-None-Match", etag).get("/api/v1/work-orders/" + id);

        assertThat(etag).matches("\"\\d+\\.[0-9a-f]+\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(admin.request()
                        .header("If-Match", etag)
                        .body("{\"priority\":5}")
                        .patch("/api/v1/work-orders/" + id)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_change_of_an_order_is_in_the_ledger_with_actor_and_channel() {
        var admin = Caller.admin();
        var id = admin.create("/work-orders", "{\"order_no\":\"%s\",\"planned_qty\":5}".formatted(Caller.unique("WO")));
        admin.post("/work-orders/" + id + "/cancel", "{\"reason\":\"not wanted\"}");

        var entries = admin.get("/audit-logs/entity?entity_type=WorkOrder&entity_id=" + id)
                .jsonPath();

        assertThat(entries.getList("data.action", String.class)).containsExactly("transition", "created");
        assertThat(entries.getList("data.via", String.class)).containsOnly("API");
        assertThat(entries.getString("data[0].reason")).isEqualTo("not wanted");
        assertThat(entries.getString("data[0].before.status")).isEqualTo("PENDING");
        assertThat(entries.getString("data[0].after.status")).isEqualTo("CANCELLED");
        assertThat(entries.getString("data[0].user_id")).isNotNull();
    }

    @Test
    void the_interface_describes_itself() {
        var description = Caller.anonymous().accept("application/json").get("/api/openapi?format=JSON");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.jsonPath().<String, Object>getMap("paths"))
                .containsKeys(
                        "/api/v1/work-orders", "/api/v1/batch-steps/{id}/start", "/api/auth/login", "/api/health");
    }

    @Test
    void health_is_told_to_everybody() {
        for (var path : new String[] {"/api/health", "/api/health/live", "/api/health/ready"}) {
            var health = Caller.anonymous().get(path);
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.jsonPath().getString("status")).isEqualTo("ok");
        }
    }
}
