package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmes.api.Refusals.expect;
import static org.openmes.api.Refusals.expectFields;

import org.junit.jupiter.api.Test;

/** An order is changed by who knows only codes, and tells who did what to it (spec 5.4, 17.4, 20.1). */
class WorkOrderChangesApiIT {
    private final Caller admin = Caller.admin();
    private final TirePlant plant = new TirePlant(admin);

    @Test
    void line_and_product_type_may_be_named_by_their_codes() {
        var order = "/work-orders/" + plant.order(10, 3);
        var line = admin.get("/lines/" + plant.curingLine()).jsonPath().getString("data.code");
        var type = admin.get("/product-types/" + plant.productType).jsonPath().getString("data.code");

        var moved = admin.patch(order, "{\"line_code\":\"%s\"}".formatted(line.toLowerCase()));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.jsonPath().getLong("data.line_id")).isEqualTo(plant.curingLine());
        var typed = admin.patch(order, "{\"product_type_id\":null}");
        assertThat(typed.jsonPath().getString("data.product_type_id")).isNull();
        var again = admin.patch(order, "{\"product_type_code\":\"%s\"}".formatted(type));
        assertThat(again.jsonPath().getLong("data.product_type_id")).isEqualTo(plant.productType);
        var nowhere = admin.patch(order, "{\"line_code\":null}");
        assertThat(nowhere.jsonPath().getString("data.line_id")).isNull();
    }

    @Test
    void a_code_that_nobody_has_or_that_contradicts_its_key_is_named() {
        var order = "/work-orders/" + plant.order(10, 3);
        var line = admin.get("/lines/" + plant.curingLine()).jsonPath().getString("data.code");

        expectFields(
                admin.patch(order, "{\"line_code\":\"NO-SUCH\",\"product_type_code\":\"NONE\"}"),
                "line_code",
                "product_type_code");
        expectFields(
                admin.patch(order, "{\"line_id\":%d,\"line_code\":\"%s\"}".formatted(plant.buildingLine(), line)),
                "line_code");
        expectFields(admin.patch(order, "{\"line_id\":null,\"line_code\":\"%s\"}".formatted(line)), "line_code");
        expectFields(
                admin.patch(order, "{\"line_id\":%d,\"line_code\":null}".formatted(plant.buildingLine())), "line_code");
        expectFields(admin.patch(order, "{\"line_code\":\" \"}"), "line_code");
    }

    @Test
    void what_is_switched_off_is_named_as_it_was_given() {
        var order = "/work-orders/" + plant.order(10, 3);
        var code = Caller.unique("OFF");
        var line = admin.create("/lines", "{\"code\":\"%1$s\",\"name\":\"%1$s\",\"is_active\":false}".formatted(code));
        admin.create("/product-types", "{\"code\":\"%1$s\",\"name\":\"%1$s\",\"is_active\":false}".formatted(code));

        expectFields(admin.patch(order, "{\"line_code\":\"%s\"}".formatted(code)), "line_code");
        expectFields(admin.patch(order, "{\"line_id\":%d}".formatted(line)), "line_id");
        expectFields(admin.patch(order, "{\"product_type_code\":\"%s\"}".formatted(code)), "product_type_code");
        expectFields(
                admin.post(
                        "/work-orders",
                        "{\"order_no\":\"%1$s\",\"planned_qty\":1,\"line_code\":\"%1$s\"}".formatted(code)),
                "line_code");
    }

    @Test
    void blanks_are_no_text() {
        var order = "/work-orders/" + plant.order(10, 3);

        var blank = admin.patch(order, "{\"product_name\":\"  \",\"description\":\"\"}")
                .jsonPath();

        assertThat(blank.getString("data.product_name")).isNull();
        assertThat(blank.getString("data.description")).isNull();
    }

    @Test
    void an_empty_tag_protects_nobody_and_is_refused() {
        var order = "/work-orders/" + plant.order(10, 3);

        expect(admin.patchIf("", order, "{\"priority\":5}"), 400, "MALFORMED");
        assertThat(admin.get(order).jsonPath().getInt("data.priority")).isEqualTo(3);
    }

    @Test
    void an_order_tells_who_blocked_it_where_it_returns_to_and_who_let_it_go_on() {
        var id = plant.acceptedOrder(10);
        var order = "/work-orders/" + id;
        var report =
                "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}".formatted(id, plant.machineFailure);

        var blocked = admin.post(order + "/block", "{\"reason\":\"audit\"}").jsonPath();
        assertThat(blocked.getString("data.status_before_block")).isEqualTo("ACCEPTED");
        assertThat(blocked.getString("data.blocked_by.username")).isEqualTo("admin");
        admin.create("/issues", report);
        var free = admin.post(order + "/unblock", "{\"reason\":\"done\"}").jsonPath();
        assertThat(free.getString("data.status")).isEqualTo("ACCEPTED");
        assertThat(free.getString("data.unblocked_by.username")).isEqualTo("admin");
        assertThat(free.getString("data.status_before_block")).isNull();
        assertThat(free.getString("data.blocked_by")).isNull();
    }

    @Test
    void a_batch_and_an_issue_tell_who_did_what() {
        var order = plant.acceptedOrder(10);
        plant.batch(order, 10);
        var issue = "/issues/"
                + plant.operator.create(
                        "/issues",
                        "{\"line_id\":%d,\"issue_type_id\":%d,\"title\":\"stop\"}"
                                .formatted(plant.buildingLine(), plant.machineFailure));
        admin.post(issue + "/acknowledge", "{}");
        plant.supervisor.post(issue + "/resolve", "{\"resolution_notes\":\"mended\"}");
        admin.post(issue + "/close", "{}");

        var batch = admin.get("/work-orders/" + order + "/batches").jsonPath();
        assertThat(batch.getString("data[0].created_by.username")).startsWith("operator");
        var told = admin.get(issue).jsonPath();
        assertThat(told.getString("data.acknowledged_by.username")).isEqualTo("admin");
        assertThat(told.getString("data.resolved_by.username")).startsWith("supervisor");
        assertThat(told.getString("data.closed_by.username")).isEqualTo("admin");
    }
}
