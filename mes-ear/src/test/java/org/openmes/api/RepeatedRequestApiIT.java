package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A repeated POST with the same key has one effect (spec 17.1). */
class RepeatedRequestApiIT {
    private final TirePlant plant = new TirePlant(Caller.admin());

    @Test
    void a_repetition_gets_the_same_answer_and_has_no_effect() {
        var order = accepted();
        var key = Caller.unique("key");

        var first = batch(order, key, 200);
        var second = batch(order, key, 200);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(batches(order)).isEqualTo(1);
    }

    @Test
    void the_key_belongs_to_one_request() {
        var order = accepted();
        var key = Caller.unique("key");
        batch(order, key, 200);

        var other = batch(order, key, 100);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_CONFLICT");
        assertThat(batches(order)).isEqualTo(1);
    }

    @Test
    void who_lost_the_line_is_refused_as_the_request_itself_would_be() {
        var order = accepted();
        var key = Caller.unique("key");
        batch(order, key, 200);
        var line = "/lines/" + plant.buildingLine();
        var admin = Caller.admin();

        admin.put(line + "/users", "{\"ids\":[]}");

        Refusals.expect(batch(order, key, 200), 403, "LINE_FORBIDDEN");
    }

    @Test
    void a_refusal_is_evaluated_again() {
        var order = plant.order(500, 3);
        var key = Caller.unique("key");
        assertThat(batch(order, key, 200).statusCode()).isEqualTo(422);
        plant.supervisor.post("/work-orders/" + order + "/accept", "{}");

        assertThat(batch(order, key, 200).statusCode()).isEqualTo(201);
    }

    @Test
    void of_many_at_once_one_has_an_effect() throws Exception {
        var order = accepted();
        var key = Caller.unique("key");
        var executor = Executors.newFixedThreadPool(12);
        var tasks = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 12; i++) {
            tasks.add(() -> batch(order, key, 200));
        }

        var answers = executor.invokeAll(tasks);
        executor.shutdown();

        for (var answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().asString()).isIn(201, 409);
        }
        assertThat(batches(order)).isEqualTo(1);
    }

    private long accepted() {
        var order = plant.order(500, 3);
        plant.supervisor.post("/work-orders/" + order + "/accept", "{}");
        return order;
    }

    private Response batch(long order, String key, int quantity) {
        return plant.operator
                .request()
                .header("Idempotency-Key", key)
                .body("{\"target_qty\":" + quantity + "}")
                .post("/api/v1/work-orders/" + order + "/batches");
    }

    private int batches(long order) {
        return plant.operator
                .get("/work-orders/" + order + "/batches")
                .jsonPath()
                .getList("data")
                .size();
    }
}
