package org.openmes.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openmes.runner.LocalOpenMes;

/** A plant of its own for one measurement: an empty database that keeps its promises, the server, the application. */
final class MeasuredPlant implements AutoCloseable {
    static final int OPERATORS = 16;
    private static final String ADMIN = "admin";
    private static final String PASSWORD = "Measured-for-you-1";

    private final LocalOpenMes running;
    private final Access access;
    private final Path data;
    private final List<Client> operators = new ArrayList<>();
    private Rest admin;
    private Rest reader;
    private Rest erp;

    private MeasuredPlant(LocalOpenMes running, Path data) throws IOException, InterruptedException {
        this.running = running;
        this.data = data;
        access = Access.to(running.running());
        admin = Rest.signedIn(url(), ADMIN, PASSWORD);
    }

    /** Starts it and sets it up over the interface: lines, processes of ten steps, people with tokens, model orders. */
    static MeasuredPlant start(Path project, Path serverHome, Path application, Path folder) throws Exception {
        var data = folder.resolve("plant");
        delete(data);
        var archive = BenchArchive.of(application, folder);
        var environment = Map.of(
                "OPENMES_ADMIN_USERNAME",
                ADMIN,
                "OPENMES_ADMIN_PASSWORD",
                PASSWORD,
                "OPENMES_ENCRYPTION_KEY",
                "bm9ib2R5IGtub3dzIHRoaXMga2V5IGJ1dCB0ZXN0cy4=",
                "JBOSS_JAVA_SIZING",
                System.getProperty("bench.java"));
        var running = LocalOpenMes.start(new LocalOpenMes.Plan(project, serverHome, data, archive, 0, environment));
        try {
            var plant = new MeasuredPlant(running, data);
            plant.setUp();
            return plant;
        } catch (Exception e) {
            running.close();
            throw e;
        }
    }

    private void setUp() throws IOException, InterruptedException, SQLException {
        admin = new Rest(url(), admin.post("api-tokens", """
                        {"name":"Setting up","scopes":["admin"],"requests_per_minute":0}""").getString("data.secret"));
        var lines = new ArrayList<Long>();
        for (var i = 1; i <= Order.PRODUCTS; i++) {
            lines.add(admin.create("lines", "{\"code\":\"LINE-%d\",\"name\":\"Line %d\"}".formatted(i, i)));
        }
        // Keys of people that no other number in a statement is taken for.
        access.execute("alter table user_account alter column id restart with 400000000");
        for (var i = 0; i < OPERATORS; i++) {
            operators.add(operator(admin, "bench-operator-%02d".formatted(i + 1), lines));
        }
        var orders = new ArrayList<Long>();
        for (var i = 0; i < Order.PRODUCTS; i++) {
            orders.add(model(admin, lines.get(i), i));
        }
        var type = admin.create(
                "issue-types", "{\"code\":\"JAM\",\"name\":\"Jam\",\"severity\":\"LOW\",\"is_blocking\":false}");
        admin.create(
                "issues",
                "{\"title\":\"Jam\",\"work_order_id\":%d,\"issue_type_id\":%d}".formatted(orders.get(0), type));
        erp = new Rest(
                url(),
                admin.post("api-tokens", "{\"name\":\"ERP\",\"scopes\":[\"work-orders:write\"]}")
                        .getString("data.secret"));
        reader = new Rest(url(), admin.post("api-tokens", """
                        {"name":"Reader","scopes":["work-orders:read","reports:read","audit:read","master-data:read"],
                         "requests_per_minute":100000}""").getString("data.secret"));
    }

    private Client operator(Rest admin, String name, List<Long> lines) throws IOException, InterruptedException {
        var id = admin.create("users", """
                {"name":"%1$s","username":"%1$s","email":"%1$s@plant.example","role":"Operator","line_ids":%2$s,
                 "password":"%3$s","password_confirmation":"%3$s","force_password_change":false}""".formatted(name, lines, PASSWORD));
        var token = admin.post("api-tokens", """
                {"name":"Terminal","owner_id":%d,"scopes":["work-orders:write"],"requests_per_minute":100000}""".formatted(id));
        return new Client(id, name, token.getString("data.secret"));
    }

    /** An accepted order of a line with its own product; the order of which the others are copies. */
    private static long model(Rest admin, long line, int number) throws IOException, InterruptedException {
        var stations = new ArrayList<Long>();
        for (var i = 1; i <= 5; i++) {
            stations.add(admin.create(
                    "lines/" + line + "/workstations",
                    "{\"code\":\"ST-%d-%d\",\"name\":\"Station %d\"}".formatted(number, i, i)));
        }
        var type = admin.create(
                "product-types", "{\"code\":\"TYPE-%d\",\"name\":\"Product %d\"}".formatted(number, number));
        var steps = IntStream.range(0, Order.STEPS)
                .mapToObj(step -> "{\"name\":\"Step %d\",\"estimated_duration_minutes\":15,\"workstation_id\":%d}"
                        .formatted(step + 1, stations.get(step / 2)))
                .collect(Collectors.joining(","));
        admin.create(
                "process-templates",
                "{\"product_type_id\":%d,\"name\":\"Process\",\"steps\":[%s]}".formatted(type, steps));
        var order = admin.create("work-orders", """
                {"order_no":"MODEL-%d","product_name":"Product %d","planned_qty":10,"line_id":%d,"product_type_id":%d,
                 "extra_data":{"customer":"Customer %d"}}""".formatted(number, number, line, type, number));
        admin.post("work-orders/" + order + "/accept", "{}");
        admin.create("work-orders/" + order + "/batches", "{\"target_qty\":10}");
        return order;
    }

    Access access() {
        return access;
    }

    /** Who carries out steps. */
    List<Client> operators() {
        return operators;
    }

    /** Somebody who may do everything. */
    Rest admin() {
        return admin;
    }

    /** Somebody who may read everything. */
    Rest reader() {
        return reader;
    }

    /** Another system that sends orders. */
    Rest erp() {
        return erp;
    }

    String url() {
        return "http://127.0.0.1:" + running.running().httpPort();
    }

    StatementLog log() throws SQLException {
        return StatementLog.open(access, data);
    }

    @Override
    public void close() {
        running.close();
        delete(data);
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
