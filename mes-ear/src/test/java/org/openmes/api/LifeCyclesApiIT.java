package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Orders, issues, templates and PINs come into being, change, and go, over the interface alone (spec 17.4, 17.6, 17.11). */
class LifeCyclesApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void an_order_is_paused_and_goes_on() {
        var order = "/work-orders/" + plant.acceptedOrder(10);

        assertThat(status(plant.supervisor.post(order + "/start", "{}"))).isEqualTo("IN_PROGRESS");
        assertThat(status(plant.supervisor.post(order + "/pause", "{\"reason\":\"lunch\"}")))
                .isEqualTo("PAUSED");
        assertThat(status(plant.supervisor.post(order + "/resume", "{}"))).isEqualTo("IN_PROGRESS");
    }

    @Test
    void an_order_is_rejected_and_deleted() {
        var order = "/work-orders/" + plant.order(10, 3);

        assertThat(status(plant.supervisor.post(order + "/reject", "{\"reason\":\"no rubber\"}")))
                .isEqualTo("REJECTED");
        assertThat(admin.delete(order).statusCode()).isEqualTo(200);
        expect(admin.get(order), 404, "NOT_FOUND");
    }

    @Test
    void an_issue_is_replaced_resolved_and_opened_again() {
        var issue = "/issues/"
                + admin.create(
                        "/issues",
                        "{\"line_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}"
                                .formatted(plant.curingLine(), plant.machineFailure));
        var replaced =
                ok(admin.put(issue, "{\"title\":\"stopped\",\"issue_type_id\":%d}".formatted(plant.machineFailure)));
        admin.post(issue + "/resolve", "{\"resolution_notes\":\"mended\"}");

        assertThat(replaced.getString("data.title")).isEqualTo("stopped");
        assertThat(status(admin.post(issue + "/reopen", "{\"reason\":\"again\"}")))
                .isEqualTo("OPEN");
        assertThat(admin.get(issue).jsonPath().getString("data.resolved_by")).isNull();
    }

    @Test
    void a_version_of_a_template_is_replaced_and_deleted_while_nothing_uses_it() {
        var body = "{\"product_type_id\":%d,\"name\":\"%s\",\"steps\":[{\"name\":\"Mix\"},{\"name\":\"Cut\"}]}";
        var template =
                "/process-templates/" + admin.create("/process-templates", body.formatted(plant.productType, "Next"));
        var replaced = ok(admin.put(template, body.formatted(plant.productType, "Later")));
        var step = "/template-steps/" + replaced.getLong("data.steps[1].id");

        assertThat(replaced.getString("data.name")).isEqualTo("Later");
        assertThat(ok(admin.put(step, "{\"name\":\"Slice\"}")).getString("data.steps[1].name"))
                .isEqualTo("Slice");
        assertThat(admin.delete(template).statusCode()).isEqualTo(200);
        expect(admin.get(template), 404, "NOT_FOUND");
    }

    @Test
    void a_pin_is_set_and_removed() {
        var person = "/users/"
                + admin.create(
                        "/users",
                        "{\"name\":\"%1$s\",\"username\":\"%1$s\",\"email\":\"%1$s@plant.example\",\"password\":\"%2$s\",\"password_confirmation\":\"%2$s\",\"role\":\"Operator\"}"
                                .formatted(Caller.unique("pin"), Caller.PASSWORD));

        assertThat(ok(admin.post(person + "/pin", "{\"pin\":\"730518\",\"pin_confirmation\":\"730518\"}"))
                        .getBoolean("data.has_pin"))
                .isTrue();
        assertThat(ok(admin.delete(person + "/pin")).getBoolean("data.has_pin")).isFalse();
    }

    private static String status(Response answer) {
        return ok(answer).getString("data.status");
    }

    private static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
