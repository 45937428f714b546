package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Workstations and the lines where they stand (spec 3.6, 17.11). */
class WorkstationsApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void a_workstation_moves_while_no_open_step_is_bound_to_it() {
        var press = "/workstations/" + plant.stations.get(3);
        var order = plant.acceptedOrder(10);
        var steps = plant.batch(order, 10);

        var refused = move(press, plant.buildingLine());
        expect(refused, 422, "STATE_NOT_ALLOWED");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("The workstation cannot move to another line while open steps are bound to it: 1");
        plant.run(steps);
        var moved = move(press, plant.buildingLine());

        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.jsonPath().getLong("data.line_id")).isEqualTo(plant.buildingLine());
        assertThat(admin.get("/lines/" + plant.curingLine() + "/workstations")
                        .jsonPath()
                        .getList("data"))
                .isEmpty();
    }

    @Test
    void a_line_that_does_not_exist_is_named_as_a_wrong_field() {
        var refused = move("/workstations/" + plant.stations.get(0), 999_999_999L);

        expect(refused, 422, "VALIDATION");
        assertThat(refused.jsonPath().getMap("errors")).containsOnlyKeys("line_id");
        expect(plant.supervisor.patch("/workstations/" + plant.stations.get(0), "{\"name\":\"X\"}"), 403, "FORBIDDEN");
    }

    private Response move(String station, long line) {
        return admin.patch(station, "{\"line_id\":" + line + "}");
    }
}
