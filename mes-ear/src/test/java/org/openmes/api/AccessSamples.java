package org.openmes.api;

import java.util.Map;
import org.openmes.testing.Photos;

/** A record of each kind on the line of those who are at home, and what commands need to reach its rules. */
final class AccessSamples {
    private final Map<String, Object> byCollection;
    private final long attachment;
    private final String orderNo;
    private final long line;

    AccessSamples(Caller admin, TirePlant plant) {
        line = plant.buildingLine();
        var order = plant.acceptedOrder(10);
        orderNo = plant.orderNo(order);
        var steps = plant.batch(order, 5);
        var batch = admin.get("/work-orders/" + order + "/batches").jsonPath().getLong("data[0].id");
        var type = admin.create(
                "/issue-types",
                "{\"code\":\"%s\",\"name\":\"Noise\",\"severity\":\"LOW\",\"is_blocking\":false}"
                        .formatted(Caller.unique("NOISE")));
        var issue = issue(admin, order, type);
        attachment = admin.attach(issue, Photos.png());
        var template = admin.get("/process-templates?product_type_id=" + plant.productType)
                .jsonPath();
        var person = admin.get("/users?search=" + admin.person("Operator"))
                .jsonPath()
                .getLong("data[0].id");
        var statuses = admin.put("/lines/" + line + "/statuses", "{\"statuses\":[{\"name\":\"Built\"}]}");
        byCollection = Map.ofEntries(
                Map.entry("work-orders", order),
                Map.entry("batches", batch),
                Map.entry("batch-steps", steps.get(0)),
                Map.entry("issues", issue),
                Map.entry("issue-types", type),
                Map.entry("lines", line),
                Map.entry("line-statuses", statuses.jsonPath().getLong("data[0].id")),
                Map.entry("workstations", workstation(admin)),
                Map.entry("product-types", plant.productType),
                Map.entry("process-templates", template.getLong("data[0].id")),
                Map.entry("template-steps", template.getLong("data[0].steps[0].id")),
                Map.entry("shifts", shift(admin)),
                Map.entry("users", person),
                Map.entry("webhooks", webhook(admin)),
                Map.entry("webhook-deliveries", 999_999_999),
                Map.entry(
                        "api-tokens",
                        admin.create(
                                "/api-tokens",
                                "{\"name\":\"%s\",\"scopes\":[\"issues:read\"]}".formatted(Caller.unique("sample")))));
    }

    private static long issue(Caller admin, long order, long type) {
        return admin.create(
                "/issues", "{\"work_order_id\":%d,\"issue_type_id\":%d,\"title\":\"rattles\"}".formatted(order, type));
    }

    private static long webhook(Caller admin) {
        return admin.create(
                "/webhooks",
                "{\"name\":\"%s\",\"url\":\"https://receiver.example/\",\"events\":[\"issue.created\"],\"is_active\":false}"
                        .formatted(Caller.unique("receiver")));
    }

    private long workstation(Caller admin) {
        return admin.create(
                "/lines/" + line + "/workstations",
                "{\"code\":\"%s\",\"name\":\"Press\"}".formatted(Caller.unique("PRESS")));
    }

    private long shift(Caller admin) {
        return admin.create(
                "/shifts",
                "{\"name\":\"%s\",\"line_id\":%d,\"start_time\":\"06:00\",\"end_time\":\"14:00\",\"days_of_week\":[1]}"
                        .formatted(Caller.unique("Early"), line));
    }

    /** The path of an operation with the keys of the records, and the parameters without which it asks for them. */
    String path(DescribedOperation operation) {
        var path =
                operation.path().replace("{order_no}", orderNo).replace("{attachment_id}", Long.toString(attachment));
        var parts = path.split("/");
        for (var part = 1; part < parts.length; part++) {
            if (parts[part].equals("{id}")) {
                parts[part] = String.valueOf(byCollection.get(parts[part - 1]));
            }
        }
        return String.join("/", parts) + parameters(operation.id());
    }

    private String parameters(String operation) {
        return switch (operation) {
            case "listAuditEntriesOfRecord", "listLoggedEventsOfRecord" -> "?entity_type=Line&entity_id=" + line;
            case "getIssueCounts",
                    "getOverview",
                    "getProductionByLine",
                    "getThroughput",
                    "getCycleTime",
                    "getStepPerformance",
                    "getIssueStatistics",
                    "getCurrentShift" -> "?line_id=" + line;
            default -> "";
        };
    }

    /** What tells a command for which line it is, or the least that it takes. */
    String body(DescribedOperation operation) {
        return switch (operation.id()) {
            case "createWorkOrder" ->
                "{\"order_no\":\"%s\",\"planned_qty\":1,\"line_id\":%d}".formatted(Caller.unique("WO"), line);
            case "createIssue" -> "{\"line_id\":%d}".formatted(line);
            case "login", "changePassword" -> "{}"; // a wrong password would be counted
            default -> operation.body();
        };
    }
}
