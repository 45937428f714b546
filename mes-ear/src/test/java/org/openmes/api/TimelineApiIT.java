package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one action leaves behind (spec Appendix D): its events, and one entry for each row it changed. */
class TimelineApiIT {
    private final TirePlant plant = new TirePlant(Caller.admin());

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
