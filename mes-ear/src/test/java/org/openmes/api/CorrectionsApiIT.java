package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is put right about orders, batches, steps and issues (spec 5.3, 5.5, 5.6, 7.3, 17.4 to 17.6). */
class CorrectionsApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void a_supervisor_reopens_a_finished_order() {
        var order = "/work-orders/" + plant.acceptedOrder(10);
        ok(plant.supervisor.post(order + "/start", "{}"));
        ok(plant.supervisor.post(order + "/complete", "{\"produced_qty\":9}"));

        expect(plant.operator.post(order + "/reopen", "{\"reason\":\"x\"}"), 403, "FORBIDDEN");
        expect(plant.supervisor.post(order + "/reopen", "{}"), 422, "VALIDATION");
        var reopened = ok(plant.supervisor.post(order + "/reopen", "{\"reason\":\"one more was found\"}"));

        assertThat(reopened.jsonPath().getString("data.status")).isEqualTo("IN_PROGRESS");
        assertThat(reopened.jsonPath().getString("data.completed_at")).isNull();
        assertThat(reopened.jsonPath().getInt("data.produced_qty")).isZero();
    }

    @Test
    void an_admin_blocks_unblocks_and_forces() {
        var order = "/work-orders/" + plant.acceptedOrder(10);

        expect(plant.supervisor.post(order + "/block", "{\"reason\":\"audit\"}"), 403, "FORBIDDEN");
        var blocked = ok(admin.post(order + "/block", "{\"reason\":\"audit\"}"));
        assertThat(blocked.jsonPath().getString("data.block_reason")).isEqualTo("audit");
        assertThat(ok(admin.post(order + "/unblock", "{\"reason\":\"done\"}"))
                        .jsonPath()
                        .getString("data.status"))
                .isEqualTo("ACCEPTED");

        var force = order + "/force-status";
        expect(plant.supervisor.post(force, "{\"status\":\"DONE\",\"reason\":\"x\"}"), 403, "FORBIDDEN");
        expect(admin.post(force, "{\"status\":\"ACCEPTED\",\"reason\":\"x\"}"), 422, "VALIDATION");
        expect(admin.post(force, "{\"status\":\"FINISHED\",\"reason\":\"x\"}"), 422, "VALIDATION");
        assertThat(ok(admin.post(force, "{\"status\":\"DONE\",\"reason\":\"counted\"}"))
                        .jsonPath()
                        .getString("data.status"))
                .isEqualTo("DONE");
    }

    @Test
    void an_order_moves_on_the_board() {
        var order = "/work-orders/" + plant.acceptedOrder(10);
        var done = admin.get("/lines/" + plant.buildingLine())
                .jsonPath()
                .getLong("data.statuses.find { it.is_done_status }.id");

        var moved = ok(plant.operator.put(order + "/line-status", "{\"line_status_id\":" + done + "}"));

        assertThat(moved.jsonPath().getLong("data.line_status_id")).isEqualTo(done);
        assertThat(moved.jsonPath().getString("data.status")).isEqualTo("ACCEPTED");
        expect(plant.operator.put(order + "/line-status", "{\"line_status_id\":999999999}"), 422, "VALIDATION");
    }

    @Test
    void who_counts_for_an_order_is_fixed_while_a_batch_is_open() {
        var id = plant.acceptedOrder(10);
        var order = "/work-orders/" + id;
        assertThat(ok(plant.supervisor.patch(order, "{\"counting_source\":\"MACHINE\"}"))
                        .jsonPath()
                        .getString("data.counting_source"))
                .isEqualTo("MACHINE");

        ok(plant.operator.post("/batch-steps/" + plant.batch(id, 10).get(0) + "/start", "{}"));
        expect(plant.supervisor.patch(order, "{\"counting_source\":\"OPERATOR\"}"), 422, "STATE_NOT_ALLOWED");
    }

    @Test
    void a_supervisor_changes_cancels_and_corrects_batches() {
        var order = plant.acceptedOrder(10);
        plant.batch(order, 4);
        var waiting = "/batches/" + batchOf(order, 0);

        expect(plant.operator.patch(waiting, "{\"target_qty\":5}"), 403, "FORBIDDEN");
        expect(plant.supervisor.patch(waiting, "{\"target_qty\":11}"), 422, "QTY_EXCEEDS_PLAN");
        assertThat(ok(plant.supervisor.patch(waiting, "{\"target_qty\":5}"))
                        .jsonPath()
                        .getInt("data.target_qty"))
                .isEqualTo(5);
        expect(plant.supervisor.post(waiting + "/cancel", "{}"), 422, "VALIDATION");
        assertThat(ok(plant.supervisor.post(waiting + "/cancel", "{\"reason\":\"wrong\"}"))
                        .jsonPath()
                        .getString("data.status"))
                .isEqualTo("CANCELLED");

        plant.run(plant.batch(order, 4));
        var finished = "/batches/" + batchOf(order, 1);
        var corrected = ok(plant.supervisor.post(finished + "/correct", """
                        {"produced_qty":3,"scrap_qty":1,"scrap_reason":"bubbles","reason":"recounted"}""")).jsonPath();
        assertThat(corrected.getInt("data.produced_qty")).isEqualTo(3);
        assertThat(corrected.getString("data.scrap_reason")).isEqualTo("bubbles");
        assertThat(admin.get("/work-orders/" + order).jsonPath().getInt("data.produced_qty"))
                .isEqualTo(3);
    }

    @Test
    void a_step_is_left_out_or_its_start_taken_back() {
        var steps = plant.batch(plant.acceptedOrder(10), 10);
        var first = "/batch-steps/" + steps.get(0);

        ok(plant.operator.post(first + "/start", "{}"));
        assertThat(ok(plant.operator.post(first + "/undo-start")).jsonPath().getString("data.status"))
                .isEqualTo("PENDING");
        expect(plant.operator.post(first + "/skip", "{\"reason\":\"x\"}"), 403, "FORBIDDEN");
        expect(plant.supervisor.post(first + "/skip", "{}"), 422, "VALIDATION");
        var skipped = ok(plant.supervisor.post(first + "/skip", "{\"reason\":\"mixed elsewhere\"}"));

        assertThat(skipped.jsonPath().getString("data.status")).isEqualTo("SKIPPED");
        assertThat(skipped.jsonPath().getString("data.skip_reason")).isEqualTo("mixed elsewhere");
    }

    @Test
    void an_issue_is_corrected_assigned_and_removed() {
        var order = plant.acceptedOrder(10);
        var issue = "/issues/" + plant.operator.create("/issues", """
                        {"work_order_id":%d,"issue_type_id":%d,"title":"press"}""".formatted(order, plant.machineFailure));
        var leader = admin.get("/users?search=" + plant.supervisor.username())
                .jsonPath()
                .getLong("data[0].id");

        assertThat(ok(plant.operator.patch(issue, "{\"title\":\"Press does not close\"}"))
                        .jsonPath()
                        .getString("data.title"))
                .isEqualTo("Press does not close");
        assertThat(ok(plant.supervisor.patch(issue, "{\"assigned_to_id\":" + leader + "}"))
                        .jsonPath()
                        .getLong("data.assigned_to.id"))
                .isEqualTo(leader);
        expect(plant.supervisor.patch(issue, "{\"issue_type_id\":999999999}"), 422, "VALIDATION");
        expect(plant.supervisor.delete(issue), 403, "FORBIDDEN");
        assertThat(admin.delete(issue).statusCode()).isEqualTo(200);

        assertThat(admin.get("/work-orders/" + order).jsonPath().getString("data.status"))
                .isEqualTo("ACCEPTED");
    }

    private long batchOf(long order, int index) {
        List<Integer> ids =
                admin.get("/work-orders/" + order + "/batches").jsonPath().getList("data.id");
        return ids.get(index);
    }

    private static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
