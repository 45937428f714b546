package org.openmes.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** The tire plant of spec 19.1 with codes and people of its own, set up over the interface by the Admin. */
public final class TirePlant {
    private static final List<String> STATIONS = List.of("MIX-A", "BUILD-P", "BUILD-D", "CURE-P1", "QC-I", "QC-M");
    private static final List<Integer> STATION_LINES = List.of(0, 1, 1, 2, 3, 3);
    private static final List<String> STEPS = List.of(
            "Rubber Compound Mixing",
            "Component Preparation",
            "Tire Building",
            "Curing / Vulcanization",
            "Quality Inspection",
            "Final Marking & Packaging");
    private static final List<Integer> MINUTES = List.of(45, 30, 20, 15, 10, 5);

    public final List<Long> lines = new ArrayList<>();
    final List<Long> stations;
    public final long productType;
    public final long machineFailure;
    public final Caller supervisor;
    public final Caller operator;
    public final Caller curing;
    private final Caller admin;

    public TirePlant(Caller admin) {
        this.admin = admin;
        for (var line : List.of("MIX", "BUILD", "CURE", "QC")) {
            lines.add(admin.create("/lines", "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(Caller.unique(line), line)));
        }
        productType = admin.create(
                "/product-types", "{\"code\":\"%s\",\"name\":\"Passenger car tire\"}".formatted(Caller.unique("TIRE")));
        stations = workstations();
        admin.create("/process-templates", template(stations));
        machineFailure = admin.create(
                "/issue-types",
                "{\"code\":\"%s\",\"name\":\"Machine Failure\",\"severity\":\"HIGH\",\"is_blocking\":true}"
                        .formatted(Caller.unique("MACHINE_FAILURE")));
        supervisor = person("Supervisor", lines);
        operator = person("Operator", lines);
        curing = person("Operator", List.of(curingLine()));
    }

    public long buildingLine() {
        return lines.get(1);
    }

    public long curingLine() {
        return lines.get(2);
    }

    /** Creates somebody and signs him in. */
    public Caller person(String role, List<Long> lineIds) {
        var username = Caller.unique(role.toLowerCase());
        admin.create(
                "/users", """
                {"name":"%s","username":"%s","email":"%s@plant.example","password":"%s",
                 "password_confirmation":"%s","role":"%s","line_ids":%s,"force_password_change":false}""".formatted(username, username, username, Caller.PASSWORD, Caller.PASSWORD, role, lineIds));
        return Caller.signedIn(username, Caller.PASSWORD);
    }

    /** Creates the account of the terminal at the station of a step, counted from 1, and signs it in. */
    Caller terminalOfStep(int stepNumber) {
        var username = Caller.unique("terminal");
        admin.create("/users", """
                {"name":"%s","username":"%s","password":"%s","password_confirmation":"%s",
                 "account_type":"WORKSTATION","workstation_id":%d}""".formatted(
                        username, username, Caller.PASSWORD, Caller.PASSWORD, stations.get(stepNumber - 1)));
        return Caller.signedIn(username, Caller.PASSWORD);
    }

    /** An accepted order of the building line. */
    long acceptedOrder(int quantity) {
        var order = order(quantity, 3);
        assertThat(supervisor.post("/work-orders/" + order + "/accept", "{}").statusCode())
                .isEqualTo(200);
        return order;
    }

    /** The steps of a new batch, by number. */
    List<Long> batch(long order, int quantity) {
        var created = operator.post("/work-orders/" + order + "/batches", "{\"target_qty\":" + quantity + "}");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath().getList("data.steps.id", Long.class);
    }

    /** Starts and completes steps one after the other. */
    void run(List<Long> steps) {
        for (var step : steps) {
            for (var action : List.of("/start", "/complete")) {
                var answer = operator.post("/batch-steps/" + step + action, "{}");
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            }
        }
    }

    /** An order of the building line, PENDING. */
    public long order(int quantity, int priority) {
        return admin.create("/work-orders", """
                {"order_no":"%s","product_name":"P225/65R17 All-Season","planned_qty":%d,"line_id":%d,
                 "product_type_id":%d,"priority":%d,"extra_data":{"season":"all-season"}}""".formatted(
                        Caller.unique("WO-TIRE"), quantity, buildingLine(), productType, priority));
    }

    /** The number that people see. */
    public String orderNo(long order) {
        return admin.get("/work-orders/" + order).jsonPath().getString("data.order_no");
    }

    private List<Long> workstations() {
        var created = new ArrayList<Long>();
        for (int i = 0; i < STATIONS.size(); i++) {
            var path = "/lines/" + lines.get(STATION_LINES.get(i)) + "/workstations";
            var code = Caller.unique(STATIONS.get(i));
            created.add(admin.create(path, "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, STATIONS.get(i))));
        }
        return created;
    }

    private String template(List<Long> stations) {
        var steps = new ArrayList<String>();
        for (int i = 0; i < STEPS.size(); i++) {
            steps.add("{\"name\":\"%s\",\"estimated_duration_minutes\":%d,\"workstation_id\":%d}"
                    .formatted(STEPS.get(i), MINUTES.get(i), stations.get(i)));
        }
        return "{\"product_type_id\":%d,\"name\":\"Passenger tire - standard\",\"steps\":[%s]}"
                .formatted(productType, String.join(",", steps));
    }
}
