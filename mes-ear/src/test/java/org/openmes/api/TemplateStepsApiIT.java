package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The steps of a template one by one (spec 4.3, 17.11). */
class TemplateStepsApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);
    private final String template = "/process-templates/" + template();

    @Test
    void a_step_is_appended_changed_and_deleted_and_the_template_tells_its_version() {
        var before = admin.get(template).jsonPath();

        var appended = admin.post(template + "/steps", "{\"name\":\"Inspect\",\"is_optional\":true}");
        assertThat(appended.statusCode()).as(appended.asString()).isEqualTo(201);
        var steps = appended.jsonPath().getList("data.steps.id", Long.class);
        assertThat(steps).hasSize(before.getList("data.steps").size() + 1);
        assertThat(appended.jsonPath().getLong("data.version")).isGreaterThan(before.getLong("data.version"));
        var step = "/template-steps/" + steps.get(steps.size() - 1);

        var changed = admin.request()
                .header("If-Match", appended.header("ETag"))
                .body("{\"instruction\":\"By eye\",\"is_optional\":false}")
                .patch("/api/v1" + step);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getString("data.steps[-1].name")).isEqualTo("Inspect");
        assertThat(changed.jsonPath().getString("data.steps[-1].instruction")).isEqualTo("By eye");
        assertThat(changed.jsonPath().getBoolean("data.steps[-1].is_optional")).isFalse();
        expect(admin.put(step, "{\"instruction\":\"By eye\"}"), 422, "VALIDATION");
        var stale = admin.request().header("If-Match", appended.header("ETag")).delete("/api/v1" + step);
        expect(stale, 412, "STALE_VERSION");

        assertThat(admin.delete(step).statusCode()).isEqualTo(200);
        assertThat(names(admin.get(template))).isEqualTo(before.getList("data.steps.name"));
        expect(admin.delete(step), 404, "NOT_FOUND");
    }

    @Test
    void all_steps_are_brought_into_an_order_at_once() {
        var steps = new ArrayList<>(admin.get(template).jsonPath().getList("data.steps.id", Long.class));
        Collections.reverse(steps);

        var ordered = admin.put(template + "/steps/order", "{\"ids\":%s}".formatted(steps));

        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(200);
        assertThat(ordered.jsonPath().getList("data.steps.id", Long.class)).isEqualTo(steps);
        assertThat(ordered.jsonPath().getInt("data.steps[0].step_number")).isEqualTo(1);
        expect(admin.put(template + "/steps/order", "{\"ids\":[%d]}".formatted(steps.get(0))), 422, "VALIDATION");
    }

    @Test
    void only_admins_edit_steps() {
        expect(plant.supervisor.post(template + "/steps", "{\"name\":\"X\"}"), 403, "FORBIDDEN");
        expect(plant.supervisor.put(template + "/steps/order", "{\"ids\":[]}"), 403, "FORBIDDEN");
        expect(admin.post("/process-templates/999999999/steps", "{\"name\":\"X\"}"), 404, "NOT_FOUND");
        expect(admin.post(template + "/steps", "{}"), 422, "VALIDATION");
    }

    private long template() {
        return admin.get("/process-templates?product_type_id=" + plant.productType)
                .jsonPath()
                .getLong("data[0].id");
    }

    private static List<String> names(Response answer) {
        return answer.jsonPath().getList("data.steps.name", String.class);
    }
}
