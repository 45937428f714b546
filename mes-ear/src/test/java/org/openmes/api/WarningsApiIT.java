package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is allowed and deserves a look is told in the message of the answer (spec 5.1, 15.6, 17.1). */
class WarningsApiIT {
    private final TirePlant plant = new TirePlant(Caller.admin());

    @Test
    void a_due_date_in_the_past_is_taken_with_a_warning() {
        var created = plant.supervisor.post(
                "/work-orders",
                "{\"order_no\":\"%s\",\"planned_qty\":5,\"line_id\":%d,\"due_date\":\"2020-05-01\"}"
                        .formatted(Caller.unique("WO"), plant.buildingLine()));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getString("message")).isEqualTo("The due date 2020-05-01 is in the past");
        var order = "/work-orders/" + created.jsonPath().getLong("data.id");
        assertThat(message(order, "{\"priority\":1}")).isNull();
        assertThat(message(order, "{\"due_date\":\"2020-05-02\"}")).isEqualTo("The due date 2020-05-02 is in the past");
        assertThat(message(order, "{\"due_date\":\"2090-05-02\"}")).isNull();
    }

    @Test
    void a_repetition_gets_the_warning_again() {
        var key = Caller.unique("key");
        var json = "{\"order_no\":\"%s\",\"planned_qty\":5,\"line_id\":%d,\"due_date\":\"2020-05-01\"}"
                .formatted(Caller.unique("WO"), plant.buildingLine());

        for (int i = 0; i < 2; i++) {
            var answer = plant.supervisor
                    .request()
                    .header("Idempotency-Key", key)
                    .body(json)
                    .post("/api/v1/work-orders");
            assertThat(answer.jsonPath().getString("message")).isEqualTo("The due date 2020-05-01 is in the past");
        }
    }

    @Test
    void a_supervisor_who_starts_at_a_station_that_is_switched_off_is_warned() {
        var steps = plant.batch(plant.acceptedOrder(10), 10);
        Caller.admin().patch("/workstations/" + plant.stations.get(0), "{\"is_active\":false}");

        var refused = plant.operator.post("/batch-steps/" + steps.get(0) + "/start", "{}");
        var started = plant.supervisor.post("/batch-steps/" + steps.get(0) + "/start", "{}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
        assertThat(started.jsonPath().getString("message")).isEqualTo("The workstation MIX-A is switched off");
    }

    private String message(String order, String change) {
        return plant.supervisor.patch(order, change).jsonPath().getString("message");
    }
}
