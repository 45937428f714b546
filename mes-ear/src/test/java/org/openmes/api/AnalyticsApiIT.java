package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the analytics tell of one line (spec 17.8). */
class AnalyticsApiIT {
    private static final List<String> PATHS = List.of(
            "/analytics/cycle-time",
            "/analytics/issue-stats",
            "/analytics/production-by-line",
            "/analytics/step-performance",
            "/analytics/throughput");

    private final TirePlant plant = new TirePlant(Caller.admin());
    private final String line = "line_id=" + plant.buildingLine();

    @Test
    void throughput_has_every_day_and_the_period() {
        finished(10);

        var data = read("/analytics/throughput?days=3&" + line);

        assertThat(data.<String, Object>getMap("data"))
                .containsKeys("daily_production", "average_daily_throughput", "period_start", "period_end");
        assertThat(data.getList("data.daily_production.total_produced", Integer.class))
                .containsExactly(0, 0, 10);
        assertThat(data.getString("data.daily_production[2].date")).isEqualTo(data.getString("data.period_end"));
        assertThat(data.getString("data.daily_production[0].date")).isEqualTo(data.getString("data.period_start"));
        assertThat(data.getDouble("data.average_daily_throughput")).isEqualTo(3.333);
        assertThat(data.getInt("data.average_daily_throughput_with_output")).isEqualTo(10);
        assertThat(read("/analytics/throughput?" + line).getList("data.daily_production"))
                .hasSize(30);
    }

    @Test
    void cycle_time_has_the_batches_and_their_average() {
        var order = finished(10);

        var data = read("/analytics/cycle-time?" + line);

        assertThat(data.<String, Object>getMap("data.batches[0]"))
                .containsKeys("batch_id", "cycle_time_minutes", "cycle_time_hours", "completed_at")
                .containsEntry("work_order_no", plant.orderNo(order))
                .containsEntry("product_type", "Passenger car tire")
                .containsEntry("target_qty", 10)
                .containsEntry("produced_qty", 10);
        assertThat(data.getInt("data.total_batches")).isEqualTo(1);
        assertThat(data.getInt("data.average_cycle_time_minutes"))
                .isEqualTo(data.getInt("data.batches[0].cycle_time_minutes"));
        assertThat(data.getDouble("data.average_cycle_time_hours"))
                .isEqualTo(data.getDouble("data.batches[0].cycle_time_hours"));
    }

    @Test
    void steps_have_their_mean_and_their_estimate() {
        finished(10);

        var data = read("/analytics/step-performance?" + line);

        assertThat(data.getList("data.step_name")).hasSize(6);
        assertThat(data.<String, Object>getMap("data.find { it.step_name == 'Tire Building' }"))
                .containsKeys("average_duration_minutes", "efficiency_percent")
                .containsEntry("total_completions", 1)
                .containsEntry("estimated_duration_minutes", 20);
    }

    @Test
    void issues_are_counted_by_type_and_status() {
        var issue = plant.operator
                .post(
                        "/issues",
                        "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}"
                                .formatted(plant.acceptedOrder(10), plant.machineFailure))
                .jsonPath()
                .getLong("data.id");

        var open = read("/analytics/issue-stats?" + line);
        plant.supervisor.post("/issues/" + issue + "/resolve", "{\"resolution_notes\":\"repaired\"}");
        var resolved = read("/analytics/issue-stats?" + line);

        assertThat(open.getList("data.by_type.type_name")).containsExactly("Machine Failure");
        assertThat(open.getList("data.by_type.count")).containsExactly(1);
        assertThat(open.getList("data.by_status.status")).contains("OPEN", "ACKNOWLEDGED", "RESOLVED", "CLOSED");
        assertThat(open.<String, Object>getMap("data"))
                .containsEntry("average_resolution_time_minutes", null)
                .containsEntry("average_resolution_time_hours", null);
        assertThat(resolved.getInt("data.by_status.find { it.status == 'RESOLVED' }.count"))
                .isEqualTo(1);
        assertThat(resolved.getInt("data.average_resolution_time_minutes")).isZero();
    }

    @Test
    void a_line_has_its_orders_by_status_and_their_quantities() {
        finished(10);
        plant.order(30, 3);

        var data = read("/analytics/production-by-line?" + line);

        assertThat(data.<String, Object>getMap("data[0]"))
                .containsEntry("line_id", (int) plant.buildingLine())
                .containsEntry("line_name", "BUILD")
                .containsKey("line_code")
                .containsEntry("total_work_orders", 2)
                .containsEntry("completed", 1)
                .containsEntry("in_progress", 0)
                .containsEntry("pending", 1)
                .containsEntry("blocked", 0)
                .containsEntry("total_planned_qty", 40)
                .containsEntry("total_produced_qty", 10);
        assertThat(read("/analytics/production-by-line").getList("data.line_id", Long.class))
                .containsExactlyInAnyOrderElementsOf(plant.lines);
        assertThat(read("/analytics/production-by-line?start_date=9999-12-30&end_date=9999-12-31&" + line)
                        .getInt("data[0].total_work_orders"))
                .isZero();
        assertThat(read("/analytics/production-by-line?end_date=0001-01-01&" + line)
                        .getInt("data[0].total_work_orders"))
                .isZero();
    }

    @Test
    void what_cannot_be_asked_for_is_named() {
        for (var path : PATHS) {
            expectFields(plant.supervisor.get(path + "?line_id=x"), "line_id");
            expect(plant.supervisor.get(path + "?line_id=999999999"), 404, "NOT_FOUND");
            if (!path.endsWith("production-by-line")) {
                expectFields(plant.supervisor.get(path + "?days=0"), "days");
                expectFields(plant.supervisor.get(path + "?days=367"), "days");
                expectFields(plant.supervisor.get(path + "?days=month"), "days");
            }
        }
        expectFields(plant.supervisor.get("/analytics/cycle-time?limit=0"), "limit");
        expectFields(plant.supervisor.get("/analytics/production-by-line?start_date=18.04.2026"), "start_date");
        expectFields(
                plant.supervisor.get("/analytics/production-by-line?start_date=2026-04-18&end_date=2026-04-17"),
                "end_date");
        expectFields(
                plant.supervisor.get("/analytics/production-by-line?start_date=2024-01-01&end_date=2026-01-01"),
                "end_date");
    }

    private long finished(int quantity) {
        var order = plant.acceptedOrder(quantity);
        plant.run(plant.batch(order, quantity));
        return order;
    }

    private JsonPath read(String path) {
        var answer = plant.supervisor.get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
