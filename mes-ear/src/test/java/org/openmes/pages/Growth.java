package org.openmes.pages;

/** Lets a plant grow, so that lists that were short become long. */
final class Growth {
    private final Interface admin;

    /** How codes begin that nothing else has. */
    private String start = "";

    Growth(Interface admin) {
        this.admin = admin;
    }

    /**
     * Adds records of every kind.
     *
     * @param more how many of each
     * @param lineId the line whose floor is shown
     * @param orderId the order that is shown
     */
    void grow(int more, long lineId, long orderId) {
        start = "G" + Long.toString(System.nanoTime(), 36);
        for (var i = 0; i < more; i++) {
            var line = admin.create("lines", "{\"code\":\"%2$s-%1$d\",\"name\":\"Grown %1$d\"}".formatted(i, start));
            admin.create(
                    "lines/" + lineId + "/workstations",
                    "{\"code\":\"%2$s-W%1$d\",\"name\":\"Station %1$d\"}".formatted(i, start));
            var type = admin.create(
                    "product-types", "{\"code\":\"%2$s-T%1$d\",\"name\":\"Type %1$d\"}".formatted(i, start));
            admin.create(
                    "process-templates",
                    "{\"product_type_id\":%d,\"name\":\"T\",\"steps\":[{\"name\":\"A\"},{\"name\":\"B\"}]}"
                            .formatted(type));
            admin.create("users", """
                    {"name":"Grown %1$d","username":"grown%3$s%1$d","email":"grown%3$s%1$d@plant.example","role":"Operator",
                     "password":"Grown-up-4711","password_confirmation":"Grown-up-4711","line_ids":[%2$d]}""".formatted(i, lineId, start));
            var order = order(lineId, i);
            order(line, more + i);
            admin.create("work-orders/" + order + "/batches", "{\"target_qty\":5}");
            admin.create(
                    "issues",
                    "{\"title\":\"Grown %d\",\"work_order_id\":%d,\"issue_type_id\":%d}"
                            .formatted(i, orderId, issueType(i)));
        }
    }

    private long issueType(int i) {
        return admin.create(
                "issue-types",
                "{\"code\":\"%2$s_%1$d\",\"name\":\"Kind %1$d\",\"severity\":\"LOW\",\"is_blocking\":false}"
                        .formatted(i, start));
    }

    /** Without product type, for not every line makes every type. */
    private long order(long lineId, int i) {
        var order = admin.create(
                "work-orders",
                "{\"order_no\":\"%s-%d\",\"planned_qty\":50,\"line_id\":%d}".formatted(start, i, lineId));
        admin.post("work-orders/" + order + "/accept", "{}");
        return order;
    }
}
