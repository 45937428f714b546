package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A process in its versions, and the orders that take a newer one (spec 4.2, 4.4, 17.4, 17.11). */
class TemplateVersionsApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void an_admin_duplicates_a_template_as_its_next_version() {
        var first = template();

        var copied = admin.post("/process-templates/" + first + "/duplicate", "");

        assertThat(copied.statusCode()).as(copied.asString()).isEqualTo(201);
        assertThat(copied.header("Location"))
                .endsWith("/process-templates/" + copied.jsonPath().getLong("data.id"));
        assertThat(copied.jsonPath().getInt("data.template_version")).isEqualTo(2);
        assertThat(copied.jsonPath().getBoolean("data.is_active")).isFalse();
        assertThat(copied.jsonPath().getList("data.steps.name"))
                .isEqualTo(admin.get("/process-templates/" + first).jsonPath().getList("data.steps.name"));
        expect(plant.supervisor.post("/process-templates/" + first + "/duplicate", ""), 403, "FORBIDDEN");
        expect(admin.post("/process-templates/999999999/duplicate", ""), 404, "NOT_FOUND");
    }

    @Test
    void a_supervisor_refreshes_an_order_that_nothing_was_made_of() {
        var order = "/work-orders/" + plant.order(10, 3);
        var copy = admin.post("/process-templates/" + template() + "/duplicate", "")
                .jsonPath()
                .getLong("data.id");
        admin.patch("/process-templates/" + copy, "{\"is_active\":true,\"steps\":[{\"name\":\"Retread\"}]}");

        var version = admin.get(order).jsonPath().getLong("data.version");
        var refresh = order + "/refresh-template";
        expect(plant.operator.post(refresh, "{}"), 403, "FORBIDDEN");
        expect(stranger().post(refresh, "{}"), 403, "LINE_FORBIDDEN");
        expect(plant.supervisor.post(refresh, "{\"version\":" + (version + 7) + "}"), 409, "STALE_VERSION");
        var refreshed = plant.supervisor.post(refresh, "{\"version\":" + version + "}");

        assertThat(refreshed.statusCode()).as(refreshed.asString()).isEqualTo(200);
        assertThat(refreshed.jsonPath().getInt("data.process_snapshot.template_version"))
                .isEqualTo(2);
        assertThat(refreshed.jsonPath().getList("data.process_snapshot.steps.name", String.class))
                .containsExactly("Retread");
    }

    @Test
    void an_order_with_a_batch_is_not_refreshed() {
        var order = plant.acceptedOrder(10);
        plant.batch(order, 10);

        expect(plant.supervisor.post("/work-orders/" + order + "/refresh-template", "{}"), 422, "STATE_NOT_ALLOWED");
    }

    private long template() {
        return admin.get("/process-templates?product_type_id=" + plant.productType)
                .jsonPath()
                .getLong("data[0].id");
    }

    private Caller stranger() {
        var line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Other\"}".formatted(Caller.unique("OTHER")));
        return plant.person("Supervisor", List.of(line));
    }
}
