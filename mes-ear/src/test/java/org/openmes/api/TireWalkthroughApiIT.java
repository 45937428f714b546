package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One real day (spec 19.2, 19.3) with three people, from the accepted order to DONE. */
class TireWalkthroughApiIT {
    private static final String NOTHING = "{}";

    private final TirePlant plant = new TirePlant(Caller.admin());

    @Test
    void an_order_of_five_hundred_tires_is_made_in_three_batches() throws Exception {
        var order = plant.order(500, 4);
        plant.order(300, 3);
        plant.order(200, 2);
        expectFigures("after import", 3, 0, 3, 0, 0, 0, 0, 4);

        expect(
                plant.supervisor
                        .post("/work-orders/" + order + "/accept", NOTHING)
                        .jsonPath(),
                "ACCEPTED");
        expectFigures("after Accept", 3, 1, 2, 0, 0, 0, 0, 4);

        finish(batch(order, 200), 0);
        expectProgress(order, "IN_PROGRESS", 200, 40);
        expectFigures("batch 1 done", 3, 1, 2, 0, 0, 0, 0, 4);

        breakDownInTheSecondBatch(order);
        expectProgress(order, "IN_PROGRESS", 400, 80);

        var refused = plant.operator.post("/work-orders/" + order + "/batches", "{\"target_qty\":150}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("QTY_EXCEEDS_PLAN");
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("Planned 500, still free 100; requested 150");

        finish(batch(order, 100), 0);
        expectProgress(order, "DONE", 500, 100);
        expectFigures("batch 3 done", 3, 0, 2, 0, 1, 0, 0, 4);
        assertThat(plant.supervisor.get("/work-orders/" + order).jsonPath().getString("data.completed_at"))
                .isNotNull();
        expectLedgerOf(order);
    }

    private static void expectLedgerOf(long order) throws SQLException {
        try (var ledger = new Ledger()) {
            for (var kind : Ledger.TABLES.keySet()) {
                assertThat(ledger.replayed(kind, order)).as(kind).isEqualTo(ledger.stored(kind, order));
                assertThat(ledger.origins(kind, order)).as(kind).containsExactly("API somebody");
            }
            assertThat(ledger.stored("BatchStep", order)).hasSize(18);
        }
    }

    private void breakDownInTheSecondBatch(long order) {
        var steps = batch(order, 200);
        for (var step : steps.subList(0, 3)) {
            run(step);
        }
        var curing = steps.get(3);
        ok(plant.curing.post("/batch-steps/" + curing + "/start", NOTHING));
        var report = plant.curing.post(
                "/batch-steps/" + curing + "/problem",
                "{\"issue_type_id\":%d,\"title\":\"press does not close\"}".formatted(plant.machineFailure));
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(201);
        assertThat(report.jsonPath().getBoolean("data.work_order_blocked")).isTrue();
        expectFigures("machine failure reported in batch 2", 3, 0, 2, 1, 0, 1, 1, 4);
        expectStandstill(order, curing);

        var issue = report.jsonPath().getLong("data.issue.id");
        expect(
                plant.supervisor
                        .post("/issues/" + issue + "/acknowledge", NOTHING)
                        .jsonPath(),
                "ACKNOWLEDGED");
        expectFigures("acknowledged", 3, 0, 2, 1, 0, 1, 1, 4);

        expect(
                plant.supervisor
                        .post("/issues/" + issue + "/resolve", "{\"resolution_notes\":\"hinge replaced\"}")
                        .jsonPath(),
                "RESOLVED");
        expectFigures("resolved", 3, 1, 2, 0, 0, 0, 0, 4);
        assertThat(stepOf(order, curing, "status")).isEqualTo("IN_PROGRESS");
        ok(plant.curing.post("/batch-steps/" + curing + "/complete", NOTHING));
        finish(steps, 4);
        expect(plant.supervisor.post("/issues/" + issue + "/close", NOTHING).jsonPath(), "CLOSED");
    }

    private void expectStandstill(long order, long runningStep) {
        Stream.of(
                        plant.operator.post("/batch-steps/" + runningStep + "/complete", NOTHING),
                        plant.operator.post("/work-orders/" + order + "/batches", "{\"target_qty\":10}"))
                .forEach(refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(422);
                    assertThat(refusal.jsonPath().getString("code")).isEqualTo("WORK_ORDER_BLOCKED");
                    assertThat(refusal.jsonPath().getString("detail")).contains("press does not close");
                });
    }

    private List<Long> batch(long order, int quantity) {
        var created = plant.operator.post("/work-orders/" + order + "/batches", "{\"target_qty\":" + quantity + "}");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("data.steps.status", String.class))
                .hasSize(6)
                .containsOnly("PENDING");
        var second = created.jsonPath().getLong("data.steps[1].id");
        assertThat(plant.operator
                        .post("/batch-steps/" + second + "/start", NOTHING)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("STEP_ORDER");
        return created.jsonPath().getList("data.steps.id", Long.class);
    }

    private void finish(List<Long> steps, int from) {
        steps.subList(from, steps.size()).forEach(this::run);
    }

    private void run(long step) {
        ok(plant.operator.post("/batch-steps/" + step + "/start", NOTHING));
        ok(plant.operator.post("/batch-steps/" + step + "/complete", NOTHING));
    }

    private static void ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private String stepOf(long order, long step, String field) {
        return plant.supervisor
                .get("/work-orders/" + order)
                .jsonPath()
                .getString("data.batches.steps.flatten().find { it.id == " + step + " }." + field);
    }

    private static void expect(JsonPath answer, String status) {
        assertThat(answer.getString("data.status")).as(answer.prettify()).isEqualTo(status);
    }

    private void expectProgress(long order, String status, int produced, int percent) {
        var answer = plant.operator.get("/work-orders/" + order).jsonPath();
        assertThat(answer.getString("data.status")).isEqualTo(status);
        assertThat(answer.getInt("data.produced_qty")).isEqualTo(produced);
        assertThat(answer.getInt("data.progress_percent")).isEqualTo(percent);
    }

    /** A row of the table in spec 19.2, as the supervisor of these four lines sees it. */
    private void expectFigures(String moment, Integer... row) {
        var figures = plant.supervisor.get("/analytics/overview").jsonPath();
        assertThat(Stream.of(
                                "total_work_orders",
                                "in_progress_work_orders",
                                "pending_work_orders",
                                "blocked_work_orders",
                                "done_today_work_orders",
                                "open_issues",
                                "blocking_issues",
                                "active_lines")
                        .map(name -> figures.getInt("data." + name)))
                .as(moment)
                .containsExactly(row);
    }
}
