package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openmes.api.Caller;

/** One line with a product of two steps, its own supervisor and operator; set up over the interface by the Admin. */
final class Workshop {
    final String code = Caller.unique("SHOP");
    final String name = "Workshop " + code;
    final Caller admin = Caller.admin();
    final long line;
    final long workstation;
    final long productType;
    final long template;
    final Caller supervisor;
    final Caller operator;

    /** An order by its key and the number that people see. */
    record Order(long id, String number) {
        String page() {
            return "workorder/order.xhtml?id=" + id;
        }
    }

    Workshop() {
        line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, name));
        workstation = admin.create(
                "/lines/" + line + "/workstations", "{\"code\":\"%s-1\",\"name\":\"Bench 1\"}".formatted(code));
        var product = Caller.unique("WHEEL"); // everybody at a desk may see all product types
        productType = admin.create("/product-types", "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(product, product));
        template = admin.create("/process-templates", """
                {"product_type_id":%d,"name":"Wheel - standard","steps":[
                 {"name":"Turning","estimated_duration_minutes":20,"instruction":"Clamp\\nTurn","workstation_id":%d},
                 {"name":"Packing","estimated_duration_minutes":5}]}""".formatted(productType, workstation));
        supervisor = person("Supervisor", List.of(line));
        operator = person("Operator", List.of(line));
    }

    Caller person(String role, List<Long> lines) {
        var username = Caller.unique(role.toLowerCase());
        admin.create(
                "/users", """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s",
                 "password_confirmation":"%s","role":"%s","line_ids":%s,"force_password_change":false}""".formatted(username, username, username, Caller.PASSWORD, Caller.PASSWORD, role, lines));
        return Caller.signedIn(username, Caller.PASSWORD);
    }

    /** A webhook that is switched off; its key. */
    long webhook() {
        return admin.create("/webhooks", """
                {"name":"%s","url":"https://erp.example/openmes","events":["issue.created","work_order.completed"],
                 "headers":[{"name":"Authorization","value":"Bearer abc"}],"is_active":false}""".formatted(Caller.unique("ERP")));
    }

    /** The first step of the template. */
    long firstStep() {
        return admin.get("/process-templates/" + template).jsonPath().getLong("data.steps[0].id");
    }

    /** An order of the line that waits to be accepted. */
    Order pending(int quantity) {
        var number = Caller.unique("WO");
        var id = admin.create("/work-orders", """
                {"order_no":"%s","product_name":"Wheel","planned_qty":%d,"line_id":%d,"product_type_id":%d}""".formatted(number, quantity, line, productType));
        return new Order(id, number);
    }

    /** An order in the queue of the line. */
    Order accepted(int quantity) {
        var order = pending(quantity);
        did(supervisor, "/work-orders/" + order.id() + "/accept", "{}");
        return order;
    }

    /** Creates a batch; the keys of its steps. */
    List<Long> batch(Order order, int quantity) {
        var answer = operator.post("/work-orders/" + order.id() + "/batches", "{\"target_qty\":" + quantity + "}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getList("data.steps.id", Long.class);
    }

    void start(long step) {
        did(operator, "/batch-steps/" + step + "/start", "{}");
    }

    void complete(long step) {
        did(operator, "/batch-steps/" + step + "/complete", "{}");
    }

    /** Reports something that stops the order; the key of the issue. */
    long stop(Order order, String title) {
        return operator.create(
                "/issues",
                "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"%s\"}"
                        .formatted(order.id(), blocking(), title));
    }

    /** Reports something that stops the whole line, where the settings let it. */
    void stopLine(String title) {
        operator.create(
                "/issues", "{\"line_id\":%d,\"issue_type_id\":%d,\"title\":\"%s\"}".formatted(line, blocking(), title));
    }

    /** Attaches a photo to an issue that the operator has reported. */
    void attach(long issue, byte[] photo) {
        operator.attach(issue, photo);
    }

    private long blocking() {
        return admin.get("/issue-types").jsonPath().getLong("data.find { it.code == 'TOOL_FAILURE' }.id");
    }

    /** How the order stands, as the interface tells. */
    String status(Order order) {
        return supervisor.get("/work-orders/" + order.id()).jsonPath().getString("data.status");
    }

    int batches(Order order) {
        return supervisor
                .get("/work-orders/" + order.id())
                .jsonPath()
                .getList("data.batches")
                .size();
    }

    int issues(Order order) {
        return supervisor
                .get("/issues?work_order_id=" + order.id())
                .jsonPath()
                .getList("data")
                .size();
    }

    /** Where an operator works on the order. */
    String floor(Order order) {
        return "operator/order.xhtml?id=" + order.id() + "&line_id=" + line;
    }

    String queue() {
        return "operator/queue.xhtml?line_id=" + line;
    }

    private static void did(Caller who, String path, String json) {
        var answer = who.post(path, json);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
