package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Board statuses of all lines and of single ones (spec 3.7, 17.11). */
class LineStatusesApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);
    private final String ofLine = "/lines/" + plant.buildingLine() + "/statuses";

    @Test
    void a_global_status_is_created_read_changed_and_deleted() {
        var name = Caller.unique("Shipped");
        var created = admin.post("/line-statuses", "{\"name\":\"%s\",\"color\":\"#22c55e\"}".formatted(name));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var path = "/line-statuses/" + created.jsonPath().getLong("data.id");
        assertThat(created.header("Location")).endsWith(path);

        var changed = admin.request()
                .header("If-Match", created.header("ETag"))
                .body("{\"is_done_status\":true,\"sort_order\":7}")
                .patch("/api/v1" + path);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        var read = plant.operator.get(path).jsonPath();
        assertThat(read.getString("data.name")).isEqualTo(name);
        assertThat(read.getString("data.color")).isEqualTo("#22C55E");
        assertThat(read.getInt("data.sort_order")).isEqualTo(7);
        assertThat(read.getBoolean("data.is_done_status")).isTrue();
        assertThat(read.getMap("data")).containsEntry("line_id", null);
        assertThat(names(plant.operator.get("/line-statuses"))).contains(name);
        assertThat(admin.get("/line-statuses?per_page=1").jsonPath().getList("data"))
                .hasSize(1);
        expect(plant.supervisor.delete(path), 403, "FORBIDDEN");
        assertThat(admin.delete(path).statusCode()).isEqualTo(200);
        expect(admin.get(path), 404, "NOT_FOUND");
    }

    @Test
    void a_line_gets_exactly_the_statuses_that_are_given() {
        var first = admin.put(ofLine, "{\"statuses\":[{\"name\":\"Mixed\"},{\"name\":\"Built\",\"sort_order\":11}]}");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(names(first)).containsExactly("Mixed", "Built");
        var built = first.jsonPath().getLong("data[1].id");

        var second = admin.put(
                ofLine,
                "{\"statuses\":[{\"id\":%d,\"name\":\"mixed\",\"is_done_status\":true},{\"name\":\"Cured\"}]}"
                        .formatted(built));

        assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
        var now = plant.operator.get(ofLine).jsonPath();
        assertThat(now.getList("data.name", String.class)).containsExactlyInAnyOrder("mixed", "Cured");
        assertThat(now.getLong("data.find { it.name == 'mixed' }.id")).isEqualTo(built);
        assertThat(now.getBoolean("data.find { it.name == 'mixed' }.is_done_status"))
                .isTrue();
    }

    @Test
    void nothing_is_written_when_one_of_the_set_is_wrong_or_the_line_has_changed() {
        admin.put(ofLine, "{\"statuses\":[{\"name\":\"Mixed\"}]}");
        var tag = admin.get("/lines/" + plant.buildingLine()).header("ETag");

        var wrong = admin.put(ofLine, "{\"statuses\":[{\"name\":\"Built\"},{\"id\":999999999,\"name\":\"X\"},{}]}");
        expect(wrong, 422, "VALIDATION");
        assertThat(wrong.jsonPath().getMap("errors")).containsOnlyKeys("statuses.1.id", "statuses.2.name");
        admin.patch("/lines/" + plant.buildingLine(), "{\"description\":\"%s\"}".formatted(Caller.unique("changed")));
        var stale = admin.request()
                .header("If-Match", tag)
                .body("{\"statuses\":[]}")
                .put("/api/v1" + ofLine);
        expect(stale, 412, "STALE_VERSION");

        assertThat(names(admin.get(ofLine))).containsExactly("Mixed");
    }

    @Test
    void an_order_of_the_line_loses_a_status_that_goes_and_the_set_is_for_admins() {
        var created = admin.put(ofLine, "{\"statuses\":[{\"name\":\"Mixed\"}]}");
        var status = created.jsonPath().getLong("data[0].id");
        var order = "/work-orders/" + plant.acceptedOrder(10);
        plant.supervisor.put(order + "/line-status", "{\"line_status_id\":%d}".formatted(status));
        assertThat(plant.supervisor.get(order).jsonPath().getLong("data.line_status_id"))
                .isEqualTo(status);

        expect(plant.supervisor.put(ofLine, "{\"statuses\":[]}"), 403, "FORBIDDEN");
        assertThat(admin.put(ofLine, "{\"statuses\":[]}").statusCode()).isEqualTo(200);

        assertThat(plant.supervisor.get(order).jsonPath().getMap("data")).containsEntry("line_status_id", null);
    }

    @Test
    void bodies_that_are_no_set_are_refused() {
        for (var body : List.of("{}", "{\"statuses\":null}", "{\"statuses\":[null]}", "{\"statuses\":[7]}", "[]")) {
            assertThat(admin.put(ofLine, body).statusCode()).as(body).isBetween(400, 422);
        }
    }

    private static List<String> names(Response answer) {
        return answer.jsonPath().getList("data.name", String.class);
    }
}
