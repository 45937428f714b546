package org.openmes.pages;

import java.time.LocalDate;
import java.util.List;
import org.openmes.pages.ShownPlant.Account;

/** A day in the plant of the demonstration, up to the moment when the pictures are taken. */
final class LivedDay {
    private static final String NOTHING = "{}";

    private final Interface supervisor;
    private final Interface operator;
    private final long line;
    private final long productType;

    private LivedDay(Interface supervisor, Interface operator) {
        this.supervisor = supervisor;
        this.operator = operator;
        line = supervisor.get("lines").getLong("data.find { it.code == 'BUILD-01' }.id");
        productType = supervisor.get("product-types").getLong("data.find { it.code == 'TIRE-PCR' }.id");
    }

    static void in(String plant, Account supervisor, Account operator) {
        new LivedDay(new Interface(plant, supervisor), new Interface(plant, operator)).live();
    }

    private void live() {
        oneOrderRuns();
        oneOrderIsStopped();
        oneOrderIsAlmostDone();
        oneOrderIsDone();
        var late = order("WO-TIRE-0011", 120, -2, "AutoRubber Client C");
        supervisor.post("work-orders/" + late + "/accept", NOTHING);
        order("WO-TIRE-0014", 250, 9, "AutoRubber Client B");
        var rejected = order("WO-TIRE-0012", 40, 20, "AutoRubber Client B");
        supervisor.post("work-orders/" + rejected + "/reject", "{\"reason\":\"Mould not available\"}");
        var paused = order("WO-TIRE-0013", 80, 6, "AutoRubber Client A");
        supervisor.post("work-orders/" + paused + "/accept", NOTHING);
        run(batch(paused, 40).subList(0, 2));
        supervisor.post("work-orders/" + paused + "/pause", "{\"reason\":\"Waits for cord\"}");
    }

    private void oneOrderRuns() {
        var order = accepted("WO-TIRE-0001");
        run(batch(order, 200));
        var second = batch(order, 200);
        run(second.subList(0, 2));
        operator.post("batch-steps/" + second.get(2) + "/start", NOTHING);
        issue(order, "QUALITY_DEFECT", "Tread splice 2 mm open on four tires");
        var seen = issue(order, "OTHER", "Label printer is out of ribbon");
        supervisor.post("issues/" + seen + "/acknowledge", NOTHING);
        var solved = issue(order, "OPERATOR_ASSISTANCE", "Drum needs a second pair of hands");
        supervisor.post("issues/" + solved + "/resolve", "{\"resolution_notes\":\"Shift leader helped\"}");
    }

    private void oneOrderIsStopped() {
        var order = accepted("WO-TIRE-0002");
        var steps = batch(order, 100);
        run(steps.subList(0, 1));
        operator.post("batch-steps/" + steps.get(1) + "/start", NOTHING);
        issue(order, "MACHINE_FAILURE", "Bladder of drum 1 loses pressure");
    }

    private void oneOrderIsAlmostDone() {
        var steps = batch(accepted("WO-TIRE-0003"), 80);
        run(steps.subList(0, steps.size() - 1));
        operator.post("batch-steps/" + steps.get(steps.size() - 1) + "/start", NOTHING);
    }

    private void oneOrderIsDone() {
        var order = order("WO-TIRE-0010", 60, 1, "AutoRubber Client C");
        supervisor.post("work-orders/" + order + "/accept", NOTHING);
        run(batch(order, 60));
    }

    private long order(String number, int quantity, int dueInDays, String customer) {
        return supervisor.create("work-orders", """
                {"order_no":"%s","product_name":"P205/55R16 Summer","planned_qty":%d,"line_id":%d,
                 "product_type_id":%d,"due_date":"%s","extra_data":{"customer":"%s"}}""".formatted(
                        number, quantity, line, productType, LocalDate.now().plusDays(dueInDays), customer));
    }

    private long accepted(String number) {
        long order = supervisor.get("work-orders").getLong("data.find { it.order_no == '" + number + "' }.id");
        supervisor.post("work-orders/" + order + "/accept", NOTHING);
        return order;
    }

    private List<Long> batch(long order, int quantity) {
        return operator.post("work-orders/" + order + "/batches", "{\"target_qty\":" + quantity + "}")
                .getList("data.steps.id", Long.class);
    }

    private void run(List<Long> steps) {
        for (long step : steps) {
            operator.post("batch-steps/" + step + "/start", NOTHING);
            operator.post("batch-steps/" + step + "/complete", NOTHING);
        }
    }

    private long issue(long order, String type, String title) {
        long key = operator.get("issue-types").getLong("data.find { it.code == '" + type + "' }.id");
        return operator.create(
                "issues", "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"%s\"}".formatted(order, key, title));
    }
}
