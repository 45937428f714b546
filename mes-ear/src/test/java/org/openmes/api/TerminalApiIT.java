package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import org.junit.jupiter.api.Test;

/** A terminal signs in with an account of its own and works the steps of its station only (spec 1.2, 15.6). */
class TerminalApiIT {
    private static final int PREPARATION = 2;
    private static final int BUILDING = 3;
    private static final int CURING = 4;

    private final TirePlant plant = new TirePlant(Caller.admin());

    @Test
    void a_terminal_works_the_step_that_is_routed_to_its_station() {
        var terminal = plant.terminalOfStep(CURING);
        var steps = plant.batch(plant.acceptedOrder(10), 10);
        plant.run(steps.subList(0, CURING - 1));
        var path = "/batch-steps/" + steps.get(CURING - 1);

        var started = terminal.post(path + "/start", "{}");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
        assertThat(started.jsonPath().getString("data.started_by.username")).startsWith("terminal");

        var completed = terminal.post(path + "/complete", "{}");
        assertThat(completed.statusCode()).as(completed.asString()).isEqualTo(200);
        assertThat(completed.jsonPath().getString("data.status")).isEqualTo("DONE");
    }

    @Test
    void at_another_station_of_its_line_a_terminal_is_refused() {
        var terminal = plant.terminalOfStep(PREPARATION);
        var steps = plant.batch(plant.acceptedOrder(10), 10);
        plant.run(steps.subList(0, BUILDING - 1));

        var refusal = terminal.post("/batch-steps/" + steps.get(BUILDING - 1) + "/start", "{}");

        expect(refusal, 422, "STATE_NOT_ALLOWED");
        assertThat(refusal.jsonPath().getString("detail")).isEqualTo("The step belongs to BUILD-D");
        assertThat(refusal.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys("step");
    }

    @Test
    void at_a_station_of_another_line_a_terminal_is_refused() {
        var terminal = plant.terminalOfStep(CURING);
        var steps = plant.batch(plant.acceptedOrder(10), 10);

        expect(terminal.post("/batch-steps/" + steps.get(0) + "/start", "{}"), 403, "LINE_FORBIDDEN");
        expect(terminal.get("/users"), 403, "FORBIDDEN");
    }

    @Test
    void a_terminal_knows_its_station() {
        var me = plant.terminalOfStep(CURING).request().get("/api/auth/me").jsonPath();

        assertThat(me.getString("data.account_type")).isEqualTo("WORKSTATION");
        assertThat(me.getLong("data.workstation.id")).isEqualTo(plant.stations.get(CURING - 1));
        assertThat(me.getList("data.lines.id", Long.class)).containsExactly(plant.curingLine());
    }
}
