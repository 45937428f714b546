package org.openmes.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openmes.api.Caller;
import org.openmes.runner.DatabaseAccess;

/** One line, one product made in one step, and somebody for each role. */
final class Workshop {
    final Caller admin;
    final Caller supervisor;
    final Caller operator;
    final long line;
    final long operatorId;
    private final long productType;
    private final long blockingType;
    private final DatabaseAccess database;

    Workshop(Caller admin, DatabaseAccess database) {
        this.admin = admin.byProgramOf(null);
        this.database = database;
        line = admin.create("/lines", "{\"code\":\"%s\",\"name\":\"Line\"}".formatted(Caller.unique("L")));
        productType =
                admin.create("/product-types", "{\"code\":\"%s\",\"name\":\"Part\"}".formatted(Caller.unique("P")));
        admin.create(
                "/process-templates",
                "{\"product_type_id\":%d,\"name\":\"Part\",\"steps\":[{\"name\":\"Make\"}]}".formatted(productType));
        blockingType = admin.create(
                "/issue-types",
                "{\"code\":\"%s\",\"name\":\"Jam\",\"severity\":\"HIGH\",\"is_blocking\":true}"
                        .formatted(Caller.unique("JAM")));
        supervisor = admin.byProgramOf(person("Supervisor"));
        operatorId = person("Operator");
        operator = admin.byProgramOf(operatorId);
    }

    private long person(String role) {
        var name = Caller.unique(role.toLowerCase());
        return admin.create("/users", """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s","password_confirmation":"%s",
                 "role":"%s","line_ids":[%d],"force_password_change":false}""".formatted(name, name, name, Caller.PASSWORD, Caller.PASSWORD, role, line));
    }

    /** An accepted order. */
    long order(int quantity) {
        var order = admin.create("/work-orders", orderJson(Caller.unique("WO"), quantity));
        var accepted = supervisor.post("/work-orders/" + order + "/accept", "{}");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        return order;
    }

    /** What creates an order of this line. */
    String orderJson(String number, int quantity) {
        return "{\"order_no\":\"%s\",\"planned_qty\":%d,\"line_id\":%d,\"product_type_id\":%d}"
                .formatted(number, quantity, line, productType);
    }

    /** The one step of a new batch. */
    long step(long order, int target) {
        var created = operator.post("/work-orders/" + order + "/batches", "{\"target_qty\":%d}".formatted(target));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getLong("data.steps[0].id");
    }

    long startedStep(long order, int target) {
        var step = step(order, target);
        var started = operator.post("/batch-steps/" + step + "/start", "{}");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
        return step;
    }

    long blockingIssue(long order) {
        return operator.create("/issues", issueJson(Long.toString(order)));
    }

    /** What reports an issue that blocks an order. */
    String issueJson(String order) {
        return "{\"title\":\"Jammed\",\"issue_type_id\":%d,\"work_order_id\":%s}".formatted(blockingType, order);
    }

    String statusOf(long order) {
        return admin.get("/work-orders/" + order).jsonPath().getString("data.status");
    }

    double producedOf(long order) {
        return admin.get("/work-orders/" + order).jsonPath().getDouble("data.produced_qty");
    }

    /** What the batches of an order and their steps are: {@code DONE/DONE} for each. */
    List<String> batchesOf(long order) throws SQLException {
        return texts("""
                select b.status || '/' || s.status from batch b join batch_step s on s.batch_id = b.id
                where b.work_order_id = ? order by b.id""", order);
    }

    /** The types of the events of an order, its batches and steps, each with its number. */
    List<String> eventsOf(long order) throws SQLException {
        return texts("""
                select e.event_type || ' ' || count(*) from work_order o join event_log e
                    on (e.entity_type = 'WorkOrder' and e.entity_id = o.id)
                    or (e.entity_type = 'Batch' and e.entity_id in (
                        select b.id from batch b where b.work_order_id = o.id))
                    or (e.entity_type = 'BatchStep' and e.entity_id in (
                        select s.id from batch_step s join batch b on b.id = s.batch_id where b.work_order_id = o.id))
                where o.id = ? group by e.event_type order by e.event_type""", order);
    }

    /** How many entries the ledger has of the steps of an order, without those of their creation. */
    long changesOfSteps(long order) throws SQLException {
        return Long.parseLong(texts("""
                select cast(count(*) as text) from audit_log where entity_type = 'BatchStep' and action <> 'created'
                and entity_id in (select s.id from batch_step s join batch b on b.id = s.batch_id
                                  where b.work_order_id = ?)""", order).get(0));
    }

    private List<String> texts(String query, long argument) throws SQLException {
        return texts(database, query, argument);
    }

    /** The first column of a query with one parameter. */
    static List<String> texts(DatabaseAccess database, String query, long argument) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement(query)) {
            connection.setSchema("mes");
            statement.setLong(1, argument);
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }
}
