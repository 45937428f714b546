package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one action leaves behind (spec Appendix D): its events, and one entry for each row it changed. */
class TimelineApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void a_batch_leaves_its_timeline_behind() throws Exception {
        var order = plant.order(10, 3);
        plant.supervisor.post("/work-orders/" + order + "/accept", "{}");
        var created = plant.operator.post("/work-orders/" + order + "/batches", "{\"target_qty\":10}");
        assertThat(traces(created.header("X-Request-Id")))
                .containsExactlyInAnyOrder(
                        "BATCH_CREATED",
                        "Batch",
                        "BatchStep",
                        "BatchStep",
                        "BatchStep",
                        "BatchStep",
                        "BatchStep",
                        "BatchStep");

        List<Long> steps = created.jsonPath().getList("data.steps.id", Long.class);
        assertThat(tracesOf("/batch-steps/" + steps.get(0) + "/start"))
                .containsExactlyInAnyOrder("STEP_STARTED", "WORK_ORDER_STARTED", "BatchStep", "Batch", "WorkOrder");
        assertThat(tracesOf("/batch-steps/" + steps.get(0) + "/complete"))
                .containsExactlyInAnyOrder("STEP_COMPLETED", "BatchStep");
        for (var step : steps.subList(1, 5)) {
            tracesOf("/batch-steps/" + step + "/start");
            tracesOf("/batch-steps/" + step + "/complete");
        }
        tracesOf("/batch-steps/" + steps.get(5) + "/start");
        assertThat(tracesOf("/batch-steps/" + steps.get(5) + "/complete"))
                .containsExactlyInAnyOrder(
                        "STEP_COMPLETED", "BATCH_COMPLETED", "WORK_ORDER_COMPLETED", "BatchStep", "Batch", "WorkOrder");
    }

    @Test
    void the_timeline_of_an_order_is_told_latest_first_to_those_of_its_line() {
        var order = plant.acceptedOrder(10);
        plant.batch(order, 4);
        var issue = admin.create(
                "/issues",
                "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}"
                        .formatted(order, plant.machineFailure));
        admin.post("/work-orders/" + order + "/unblock", "{\"reason\":\"it can wait\"}");

        var told = plant.operator.get("/work-orders/" + order + "/events").jsonPath();

        assertThat(told.getList("data.event_type", String.class))
                .containsExactly(
                        "WORK_ORDER_UNBLOCKED",
                        "WORK_ORDER_BLOCKED",
                        "ISSUE_CREATED",
                        "BATCH_CREATED",
                        "WORK_ORDER_ACCEPTED",
                        "WORK_ORDER_CREATED");
        assertThat(told.getString("data[0].reason")).isEqualTo("it can wait");
        assertThat(told.getString("data[2].name")).isEqualTo("stop");
        assertThat(told.getInt("data[3].batch_number")).isEqualTo(1);
        assertThat(told.getInt("data[3].quantity")).isEqualTo(4);
        assertThat(plant.operator
                        .get("/issues/" + issue + "/events")
                        .jsonPath()
                        .getList("data.event_type", String.class))
                .containsExactly("ISSUE_CREATED");
        var elsewhere =
                admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Elsewhere\"}".formatted(Caller.unique("ELSE")));
        var stranger = plant.person("Operator", List.of(elsewhere));
        for (var timeline : List.of("/work-orders/" + order, "/issues/" + issue)) {
            Refusals.expect(stranger.get(timeline + "/events"), 403, "LINE_FORBIDDEN");
        }
        Refusals.expect(admin.get("/work-orders/999999999/events"), 404, "NOT_FOUND");
        Refusals.expect(admin.get("/issues/999999999/events"), 404, "NOT_FOUND");
    }

    @Test
    void an_issue_that_was_deleted_stays_in_the_timeline_of_its_order() {
        var order = plant.acceptedOrder(10);
        var issue = admin.create(
                "/issues",
                "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}"
                        .formatted(order, plant.machineFailure));
        admin.delete("/issues/" + issue);

        assertThat(admin.get("/work-orders/" + order + "/events").jsonPath().getList("data.event_type", String.class))
                .startsWith("WORK_ORDER_UNBLOCKED", "ISSUE_DELETED", "WORK_ORDER_BLOCKED", "ISSUE_CREATED");
    }

    private List<String> tracesOf(String path) throws Exception {
        var answer = plant.operator.post(path, "{}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return traces(answer.header("X-Request-Id"));
    }

    /** The events and the kinds of the ledger's entries of one request. */
    private static List<String> traces(String requestId) throws Exception {
        try (var ledger = new Ledger()) {
            return ledger.traces(requestId);
        }
    }
}
