package org.openmes.pages;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.openmes.runner.LocalOpenMes;
import org.openmes.runner.RunningOpenMes;

/**
 * A plant with nothing in it, or with the demonstration; started for this run, and stopped at its end. With
 * mes.it.attach=true it is the one that the local runner has started with -Ddemo, which keeps running.
 */
final class ShownPlant implements AutoCloseable {
    private static final String PASSWORD = "Shown-to-you-1";
    private static final Account ADMIN = new Account("admin", "admin");
    private static final Account SUPERVISOR = new Account("supervisor", "supervisor1");
    private static final Account OPERATOR = new Account("operator", "operator1");

    private static final String FLOOR = "/operator/order.xhtml?id=";

    private final RunningOpenMes running;
    private final @Nullable LocalOpenMes own;
    private final boolean demo;

    private ShownPlant(RunningOpenMes running, @Nullable LocalOpenMes own, boolean demo) {
        this.running = running;
        this.own = own;
        this.demo = demo;
    }

    /** Who signs in. */
    record Account(String role, String username) {
        String password() {
            var variable = role.equals("admin") ? "OPENMES_ADMIN_PASSWORD" : "OPENMES_DEMO_PASSWORD";
            return isAttached() ? System.getenv().getOrDefault(variable, "") : PASSWORD;
        }
    }

    static ShownPlant start(Build build, boolean demo) throws InterruptedException {
        if (isAttached()) {
            var folder = System.getenv().getOrDefault("OPENMES_DATA_DIR", ".openmes");
            return new ShownPlant(RunningOpenMes.attach(build.project().resolve(folder)), null, true);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("OPENMES_ADMIN_USERNAME", ADMIN.username());
        environment.put("OPENMES_ADMIN_PASSWORD", PASSWORD);
        if (demo) {
            environment.put("OPENMES_DEMO", "true");
            environment.put("OPENMES_DEMO_PASSWORD", PASSWORD);
        }
        Path data = build.folder().resolve(demo ? "plant-full" : "plant-empty");
        var started = LocalOpenMes.startAnew(
                new LocalOpenMes.Plan(build.project(), build.serverHome(), data, build.application(), 0, environment));
        var plant = new ShownPlant(started.running(), started, demo);
        if (demo) {
            LivedDay.in(plant.url(), SUPERVISOR, OPERATOR);
        }
        return plant;
    }

    private static boolean isAttached() {
        return Boolean.getBoolean("mes.it.attach");
    }

    /** Where the build has put things, as Maven tells. */
    record Build(Path project, Path serverHome, Path application, Path folder) {
        static Build of(String[] arguments) {
            return new Build(
                    Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        }
    }

    RunningOpenMes running() {
        return running;
    }

    String url() {
        return "http://127.0.0.1:" + running().httpPort();
    }

    /** Every page, by every role that has its own look at it; pages of records as far as there are records. */
    List<Visit> visits() throws SQLException {
        List<Visit> visits = new ArrayList<>();
        visits.addAll(desk(ADMIN));
        for (String page : List.of(
                "account",
                "audit/list",
                "audit/seals",
                "change-password",
                "dashboard",
                "line/list",
                "line/edit",
                "line/statuses",
                "line/status",
                "product/list",
                "product/edit",
                "issue/types",
                "issue/type",
                "shift/list",
                "shift/edit",
                "setting/system",
                "setting/tokens",
                "setting/token",
                "setting/webhooks",
                "setting/webhook",
                "user/list",
                "user/edit",
                "interface/index")) {
            visits.add(new Visit(ADMIN, page.replace('/', '-'), "/" + page + ".xhtml"));
        }
        visits.addAll(records());
        if (demo) {
            visits.add(new Visit(SUPERVISOR, "dashboard", "/supervisor.xhtml"));
            visits.addAll(desk(SUPERVISOR));
            record(visits, SUPERVISOR, "order", "/workorder/order.xhtml?id=", busiestOrder());
            visits.addAll(floor(OPERATOR));
        }
        visits.add(new Visit(null, "sign-in", "/sign-in.xhtml", null));
        visits.add(new Visit(ADMIN, "floor-lines", "/operator/lines.xhtml"));
        return visits;
    }

    private List<Visit> desk(Account account) {
        return List.of(
                new Visit(account, "schedule", "/schedule/week.xhtml"),
                new Visit(account, "orders", "/workorder/list.xhtml"),
                new Visit(account, "order-new", "/workorder/edit.xhtml"),
                new Visit(account, "issues", "/issue/list.xhtml"));
    }

    private List<Visit> records() throws SQLException {
        List<Visit> visits = new ArrayList<>();
        visits.add(new Visit(ADMIN, "interface-orders", "/interface/resource.xhtml?name=work-orders"));
        record(visits, ADMIN, "order", "/workorder/order.xhtml?id=", busiestOrder());
        record(visits, ADMIN, "order-edit", "/workorder/edit.xhtml?id=", busiestOrder());
        record(visits, ADMIN, "line", "/line/line.xhtml?id=", "select min(line_id) from workstation");
        record(visits, ADMIN, "workstation", "/line/workstation.xhtml?line_id=", "select min(id) from line");
        record(visits, ADMIN, "product", "/product/product.xhtml?id=", "select min(id) from product_type");
        record(visits, ADMIN, "template", "/product/template.xhtml?id=", "select min(id) from process_template");
        record(visits, ADMIN, "issue", "/issue/issue.xhtml?id=", "select min(id) from issue");
        record(visits, ADMIN, "user", "/user/edit.xhtml?id=", "select max(id) from user_account");
        return visits;
    }

    private List<Visit> floor(Account account) throws SQLException {
        var line = "select id from line where code = 'BUILD-01'";
        List<Visit> visits = new ArrayList<>();
        visits.add(new Visit(account, "lines", "/operator/lines.xhtml"));
        visits.add(new Visit(account, "account", "/account.xhtml"));
        record(visits, account, "queue", "/operator/queue.xhtml?line_id=", line);
        record(visits, account, "order", FLOOR, busiestOrder());
        record(visits, account, "order-stopped", FLOOR, order("WO-TIRE-0002"));
        record(visits, account, "order-last-step", FLOOR, order("WO-TIRE-0003"));
        record(visits, account, "order-waiting", FLOOR, order("WO-TIRE-0011"));
        pressed(visits, "order-last-step", "step-do", "quantity");
        pressed(visits, "order-waiting", "create-batch", "batch");
        pressed(visits, "order", "report", "report");
        return visits;
    }

    private static void pressed(List<Visit> visits, String page, String button, String name) {
        visits.stream()
                .filter(visit -> visit.page().equals(page))
                .findFirst()
                .ifPresent(visit -> visits.add(new Visit(visit.account(), name, visit.address(), button)));
    }

    private static String order(String number) {
        return "select id from work_order where order_no = '" + number + "'";
    }

    private static String busiestOrder() {
        return """
                select o.id from work_order o left join batch b on b.work_order_id = o.id
                left join batch_step s on s.batch_id = b.id
                group by o.id order by count(s.id) filter (where s.status = 'IN_PROGRESS') desc, count(s.id) desc, o.id
                limit 1""";
    }

    private void record(List<Visit> visits, Account account, String page, String address, String key)
            throws SQLException {
        OptionalLong id = key(key);
        if (id.isPresent()) {
            visits.add(new Visit(account, page, address + id.getAsLong()));
        }
    }

    private OptionalLong key(String query) throws SQLException {
        var access = running().database();
        try (Connection database = DriverManager.getConnection(
                        access.url() + "?currentSchema=mes", access.user(), access.password());
                var rows = database.createStatement().executeQuery(query)) {
            return rows.next() && rows.getObject(1) != null ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
