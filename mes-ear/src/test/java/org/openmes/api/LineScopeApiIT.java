package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign lines appear nowhere, and by key they are refused (spec 0.3, 17.1). */
class LineScopeApiIT {
    private static final List<String> ANALYTICS =
            List.of("cycle-time", "issue-stats", "overview", "production-by-line", "step-performance", "throughput");

    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);
    private final long foreignLine =
            admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Other\"}".formatted(Caller.unique("OTHER")));
    private final Caller stranger = plant.person("Supervisor", List.of(foreignLine));

    @Test
    void a_supervisor_of_another_line_neither_sees_nor_moves_the_order() {
        var order = plant.order(500, 3);

        forbidden(stranger.get("/work-orders/" + order));
        forbidden(stranger.get("/work-orders/" + order + "/batches"));
        forbidden(stranger.post("/work-orders/" + order + "/accept", "{}"));
        forbidden(stranger.patch("/work-orders/" + order, "{\"priority\":1}"));
        forbidden(stranger.get("/lines/" + plant.buildingLine()));
        for (var figures : ANALYTICS) {
            forbidden(stranger.get("/analytics/" + figures + "?line_id=" + plant.buildingLine()));
        }
        assertThat(stranger.get("/work-orders").jsonPath().getList("data")).isEmpty();
        assertThat(stranger.get("/lines").jsonPath().getList("data.id", Long.class))
                .containsExactly(foreignLine);
        assertThat(stranger.get("/analytics/overview").jsonPath().getInt("data.total_work_orders"))
                .isZero();
        assertThat(stranger.get("/analytics/production-by-line").jsonPath().getList("data.line_id", Long.class))
                .containsExactly(foreignLine);
    }

    @Test
    void issues_of_foreign_orders_are_out_of_reach() {
        var order = plant.order(500, 3);
        var issue = plant.operator
                .post(
                        "/issues",
                        "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}"
                                .formatted(order, plant.machineFailure))
                .jsonPath()
                .getLong("data.id");

        forbidden(stranger.get("/issues/" + issue));
        forbidden(stranger.post("/issues/" + issue + "/resolve", "{\"resolution_notes\":\"x\"}"));
        assertThat(stranger.get("/issues").jsonPath().getList("data")).isEmpty();
    }

    @Test
    void without_all_lines_a_supervisor_creates_no_order_without_line() {
        var refusal =
                stranger.post("/work-orders", "{\"order_no\":\"%s\",\"planned_qty\":5}".formatted(Caller.unique("WO")));

        forbidden(refusal);
        assertThat(refusal.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys("line_id");
    }

    @Test
    void an_order_without_line_is_refused_under_the_line_it_lacks() {
        var order =
                admin.create("/work-orders", "{\"order_no\":\"%s\",\"planned_qty\":5}".formatted(Caller.unique("WO")));

        for (var refusal : List.of(
                stranger.get("/work-orders/" + order), stranger.patch("/work-orders/" + order, "{\"priority\":1}"))) {
            forbidden(refusal);
            assertThat(refusal.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys("line_id");
        }
    }

    @Test
    void an_order_with_a_step_routed_to_an_own_line_is_reached_and_that_step_is_done() {
        var order = plant.order(500, 3);
        plant.supervisor.post("/work-orders/" + order + "/accept", "{}");
        var steps = plant.operator
                .post("/work-orders/" + order + "/batches", "{\"target_qty\":10}")
                .jsonPath()
                .getList("data.steps.id", Long.class);

        assertThat(plant.curing.get("/work-orders/" + order).statusCode()).isEqualTo(200);
        assertThat(plant.curing.get("/work-orders").jsonPath().getList("data")).isEmpty();
        var foreignStep = plant.curing.post("/batch-steps/" + steps.get(0) + "/start", "{}");
        forbidden(foreignStep);
        forbidden(plant.curing.post("/work-orders/" + order + "/batches", "{\"target_qty\":10}"));
        for (var step : steps.subList(0, 3)) {
            plant.operator.post("/batch-steps/" + step + "/start", "{}");
            plant.operator.post("/batch-steps/" + step + "/complete", "{}");
        }
        assertThat(plant.curing
                        .post("/batch-steps/" + steps.get(3) + "/start", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_a_role_may_not_do_is_forbidden() {
        var order = plant.order(500, 3);

        role(plant.operator.post("/work-orders/" + order + "/accept", "{}"));
        role(plant.operator.post("/work-orders", "{\"order_no\":\"x\",\"planned_qty\":1}"));
        ANALYTICS.forEach(figures -> role(plant.operator.get("/analytics/" + figures)));
        role(plant.operator.get("/users"));
        role(plant.operator.get("/product-types"));
        role(plant.supervisor.post("/lines", "{\"code\":\"x\",\"name\":\"x\"}"));
        role(plant.supervisor.delete("/work-orders/" + order));
        role(plant.supervisor.get("/audit-logs/entity?entity_type=WorkOrder&entity_id=" + order));
    }

    private static void forbidden(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("LINE_FORBIDDEN");
    }

    private static void role(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("FORBIDDEN");
    }
}
