package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stands at a shared terminal is recorded (spec 1.2). */
class PersonAtTerminalApiIT {
    private static final int CURING = 4;
    private static final String PIN = "47110";

    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);
    private final Caller terminal = plant.terminalOfStep(CURING);

    @BeforeEach
    void ask() {
        admin.patch("/settings", "{\"terminal_operator_identification\":\"pin\"}");
    }

    @AfterEach
    void askNobody() {
        admin.patch("/settings", "{\"terminal_operator_identification\":\"none\"}");
    }

    @Test
    void without_a_person_a_terminal_starts_completes_and_reports_nothing() {
        var order = plant.acceptedOrder(10);
        var step = curingStep(order);

        expectFields(terminal.post("/batch-steps/" + step + "/start", "{}"), "person_pin");
        expectFields(terminal.post("/batch-steps/" + step + "/complete", "{}"), "person_pin");
        var issue = "{\"issue_type_id\":%d,\"title\":\"stop\"}".formatted(plant.machineFailure);
        expectFields(terminal.post("/batch-steps/" + step + "/problem", issue), "person_pin");
        assertThat(terminal.get("/work-orders/" + order).statusCode()).isEqualTo(200);
    }

    @Test
    void the_person_is_recorded_and_the_terminal_besides() {
        var person = withPin(List.of(plant.curingLine()));
        var step = curingStep(plant.acceptedOrder(10));

        var started = as(person, PIN, "/batch-steps/" + step + "/start");

        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
        assertThat(started.jsonPath().getString("data.started_by.username")).isEqualTo(person);
        assertThat(started.jsonPath().getLong("data.started_via_workstation_id"))
                .isEqualTo(started.jsonPath().getLong("data.workstation.id"));
        var entry = admin.get("/audit-logs/entity?entity_type=BatchStep&entity_id=" + step)
                .jsonPath();
        assertThat(entry.getString("data[0].via")).isEqualTo("API (terminal " + terminal.username() + ")");
        assertThat(entry.getString("data[0].user_label")).isEqualTo(person);
    }

    @Test
    void the_workstation_is_kept_with_each_end_of_a_step_and_with_what_is_reported() {
        var person = withPin(List.of(plant.curingLine()));
        var step = curingStep(plant.acceptedOrder(10));
        as(person, PIN, "/batch-steps/" + step + "/start");

        var completed = as(person, PIN, "/batch-steps/" + step + "/complete").jsonPath();
        var issue = "{\"issue_type_id\":%d,\"title\":\"stop\"}".formatted(plant.machineFailure);
        var other = "/batch-steps/" + curingStep(plant.acceptedOrder(10)); // a completed one is elsewhere now
        var reported = as(person, PIN, other + "/problem", issue);
        assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(201);

        var press = completed.getLong("data.workstation.id");
        assertThat(completed.getLong("data.completed_via_workstation_id")).isEqualTo(press);
        assertThat(reported.jsonPath().getLong("data.issue.via_workstation_id")).isEqualTo(press);
    }

    @Test
    void a_wrong_pin_and_a_person_of_another_line_are_refused() {
        var person = withPin(List.of(plant.curingLine()));
        var stranger = withPin(List.of(plant.buildingLine()));
        var start = "/batch-steps/" + curingStep(plant.acceptedOrder(10)) + "/start";

        var wrong = as(person, "0000", start);
        expect(wrong, 422, "BAD_CREDENTIALS");
        assertThat(wrong.jsonPath().<String, Object>getMap("errors")).containsOnlyKeys("person_username");
        expect(as(stranger, PIN, start), 403, "LINE_FORBIDDEN");
        expectFields(
                plant.operator
                        .request()
                        .header("Person-Username", person)
                        .header("Person-Pin", PIN)
                        .body("{}")
                        .post("/api/v1" + start),
                "person_username");
    }

    private Response as(String person, String pin, String path) {
        return as(person, pin, path, "{}");
    }

    private Response as(String person, String pin, String path, String body) {
        return terminal.request()
                .header("Person-Username", person)
                .header("Person-Pin", pin)
                .body(body)
                .post("/api/v1" + path);
    }

    /** A person of these lines who has set a PIN. */
    private String withPin(List<Long> lines) {
        var person = plant.person("Operator", lines);
        var id = admin.get("/users?search=" + person.username()).jsonPath().getLong("data[0].id");
        var set =
                admin.post("/users/" + id + "/pin", "{\"pin\":\"%s\",\"pin_confirmation\":\"%s\"}".formatted(PIN, PIN));
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        return person.username();
    }

    /** The curing step of a new batch, whose turn it is. */
    private long curingStep(long order) {
        var steps = plant.batch(order, 10);
        plant.run(steps.subList(0, CURING - 1));
        return steps.get(CURING - 1);
    }
}
