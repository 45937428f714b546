package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expectFields;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every long list is read page by page, or stretch by stretch without being counted (spec 17.1). */
class CursorsApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work-orders?",
                "/work-orders?sort=-planned_qty&",
                "/issues?",
                "/issues?sort=severity,-resolved_at&",
                "/users?",
                "/users?sort=-last_login_at,name&",
                "/audit-logs?entity_type=WorkOrder&",
                "/audit-logs/entity?entity_type=Line&entity_id=LINE&",
                "/event-logs?event_type=WORK_ORDER_CREATED&",
                "/event-logs/entity?entity_type=Line&entity_id=LINE&",
                "/work-orders/ORDER/events?",
                "/issues/ISSUE/events?"
            })
    void stretches_bring_what_pages_bring(String list) {
        var busy = plant.acceptedOrder(9);
        var known = report(busy);
        var path = list.replace("LINE", Long.toString(plant.buildingLine()))
                .replace("/ORDER/", "/" + busy + "/")
                .replace("/ISSUE/", "/" + known + "/");
        for (var number = 1; number <= 7; number++) {
            report(plant.acceptedOrder(number));
            admin.patch("/work-orders/" + busy, "{\"description\":\"%s\"}".formatted(Caller.unique("seen")));
            admin.patch("/issues/" + known, "{\"title\":\"%s\"}".formatted(Caller.unique("stop")));
            admin.patch("/lines/" + plant.buildingLine(), "{\"description\":\"%s\"}".formatted(Caller.unique("seen")));
        }

        var stretches = new ArrayList<Long>();
        var cursor = "";
        for (var stretch = 0; stretch < 2; stretch++) {
            var answer = admin.get(path + "limit=3" + cursor);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            stretches.addAll(ids(answer.jsonPath().getList("data.id")));
            assertThat(answer.jsonPath().getMap("meta")).containsOnlyKeys("next_cursor");
            cursor = "&cursor=" + answer.jsonPath().getString("meta.next_cursor");
        }

        assertThat(stretches)
                .hasSize(6)
                .isEqualTo(ids(admin.get(path + "per_page=6").jsonPath().getList("data.id")));
        expectFields(admin.get(path + "limit=201"), "limit");
        expectFields(admin.get(path + "limit=3&page=1"), "limit");
        expectFields(admin.get(path + "cursor=bm9uc2Vuc2U"), "cursor");
    }

    private long report(long order) {
        return admin.create(
                "/issues",
                "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}"
                        .formatted(order, plant.machineFailure));
    }

    private static List<Long> ids(List<Number> ids) {
        return ids.stream().map(Number::longValue).toList();
    }
}
