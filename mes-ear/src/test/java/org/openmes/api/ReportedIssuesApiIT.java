package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What whoever reports a problem gets to hear (spec 7.5, 17.6). */
class ReportedIssuesApiIT {
    private static final String NOBODY = "999999999";

    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void what_a_report_names_must_exist() {
        var type = ",\"issue_type_id\":" + plant.machineFailure + ",\"title\":\"stop\"}";
        var order = plant.order(10, 3);

        expectFields(admin.post("/issues", "{\"work_order_id\":" + NOBODY + type), "work_order_id");
        expectFields(admin.post("/issues", "{\"line_id\":" + NOBODY + type), "line_id");
        expectFields(admin.post("/issues", "{\"batch_step_id\":" + NOBODY + type), "batch_step_id");
        expectFields(
                admin.post(
                        "/issues",
                        "{\"work_order_id\":%d,\"issue_type_id\":%s,\"title\":\"stop\"}".formatted(order, NOBODY)),
                "issue_type_id");
        expectFields(
                admin.post(
                        "/issues", "{\"work_order_id\":%d,\"line_id\":%d".formatted(order, plant.curingLine()) + type),
                "line_id");
        assertThat(admin.get("/issues?work_order_id=" + order).jsonPath().getList("data"))
                .isEmpty();
    }

    @Test
    void the_issues_of_a_line_are_counted_by_status() {
        var counts = "/issues/stats/line?line_id=" + plant.curingLine();
        var report = "{\"line_id\":%d,\"issue_type_id\":%d,\"title\":\"%s\"}";
        for (var title : List.of("first", "second", "third")) {
            var issue = admin.create("/issues", report.formatted(plant.curingLine(), plant.machineFailure, title));
            if (title.equals("third")) {
                admin.post("/issues/" + issue + "/resolve", "{\"resolution_notes\":\"mended\"}");
            }
        }

        var seen = plant.curing.get(counts);

        assertThat(seen.statusCode()).as(seen.asString()).isEqualTo(200);
        assertThat(seen.jsonPath().getMap("data", String.class, Integer.class))
                .isEqualTo(Map.of("total", 3, "open", 2, "acknowledged", 0, "resolved", 1, "closed", 0, "blocking", 2));
        expect(plant.curing.get("/issues/stats/line?line_id=" + plant.buildingLine()), 403, "LINE_FORBIDDEN");
        expect(admin.get("/issues/stats/line?line_id=" + NOBODY), 404, "NOT_FOUND");
        expectFields(admin.get("/issues/stats/line"), "line_id");
    }

    @Test
    void the_reporter_hears_whether_the_order_is_blocked_now() {
        var report = "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}";
        var harmless = admin.create(
                "/issue-types",
                "{\"code\":\"%s\",\"name\":\"Hint\",\"severity\":\"LOW\",\"is_blocking\":false}"
                        .formatted(Caller.unique("HINT")));
        var order = plant.acceptedOrder(10);

        var hint = plant.operator.post("/issues", report.formatted(order, harmless));
        var stop = plant.operator.post("/issues", report.formatted(order, plant.machineFailure));

        assertThat(hint.statusCode()).as(hint.asString()).isEqualTo(201);
        assertThat(hint.jsonPath().getBoolean("data.work_order_blocked")).isFalse();
        assertThat(stop.jsonPath().getBoolean("data.work_order_blocked")).isTrue();
        assertThat(stop.jsonPath().getLong("data.work_order_id")).isEqualTo(order);
        assertThat(stop.header("ETag")).isNotNull();
    }
}
