package org.openmes.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openmes.bench.Script.Recording;

/** Steps started and completed: over the interface, through the services, and by their statements alone. */
final class Steps {
    private static final int RECORDINGS = 5;
    private static final String SERVER = "openmes";
    private static final String ROW = "  %-8s %8s %9s %9s %9s   %-14s %s";

    private final MeasuredPlant plant;
    private final Sizes sizes;
    private final Report report;
    private final Queue<Order> supply;
    private final Services services;
    private final StepLoads loads;

    Steps(MeasuredPlant plant, Sizes sizes, Report report, Queue<Order> supply) {
        this.plant = plant;
        this.sizes = sizes;
        this.report = report;
        this.supply = supply;
        services = new Services(plant.url());
        loads = new StepLoads(plant, sizes, supply);
    }

    /** One way to carry out steps, with so many clients. */
    private interface Way {
        Figures run(int clients) throws Exception;
    }

    void measure() throws Exception {
        warmUp();
        var scripts = record();
        Map<String, Way> ways = new TreeMap<>(Comparator.naturalOrder());
        ways.put("JDBC", clients -> loads.jdbc(scripts, clients));
        ways.put("REST", loads::rest);
        ways.put("service", clients -> services.run(plant.operators().subList(0, clients), sizes.time(), supply, 2000));
        ways.get("JDBC").run(MeasuredPlant.OPERATORS);
        report.print("");
        report.print("Step start and complete; commands a second, milliseconds; ratio to JDBC in the same round");
        report.print(ROW, "", "clients", "a second", "median", "p99", "ratio", "in each round");
        for (var clients : List.of(1, 4, MeasuredPlant.OPERATORS)) {
            measure(ways, clients);
        }
        new Consequences(plant, sizes, report, loads).measure(scripts);
        if (supply.isEmpty()) {
            report.print("!! The accepted orders did not last: the figures are wrong. Measure shorter or more orders.");
        }
    }

    private void measure(Map<String, Way> ways, int clients) throws Exception {
        Map<String, List<Figures>> all = new TreeMap<>();
        for (var round = 0; round < sizes.rounds(); round++) {
            for (var way : ways.entrySet()) {
                all.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                        .add(way.getValue().run(clients));
            }
        }
        var reference = all.get("JDBC");
        all.forEach((name, figures) -> {
            var ratios = IntStream.range(0, sizes.rounds())
                    .mapToObj(round ->
                            figures.get(round).rate() / reference.get(round).rate())
                    .toList();
            report.print(
                    ROW,
                    name,
                    clients,
                    "%.0f"
                            .formatted(Report.median(
                                    figures.stream().map(Figures::rate).toList())),
                    "%.2f"
                            .formatted(Report.median(
                                    figures.stream().map(Figures::median).toList())),
                    "%.2f"
                            .formatted(Report.median(
                                    figures.stream().map(Figures::p99).toList())),
                    name.equals("JDBC") ? "" : Report.judged(Report.median(ratios)),
                    name.equals("JDBC")
                            ? ""
                            : ratios.stream().map("%.2f"::formatted).toList());
        });
    }

    /** Until the server has compiled what it runs often. */
    private void warmUp() throws Exception {
        Load.run(loads.rests(4), sizes.warmUp(), supply);
        services.run(plant.operators().subList(0, 4), sizes.warmUp(), supply, 4000);
    }

    /** What the server sends for each product, and whether it is what the replay sends and what the services send. */
    private List<Script> record() throws Exception {
        try (var log = plant.log()) {
            var scripts = new ArrayList<Script>();
            Recording last = null;
            for (var product = 0; product < Order.PRODUCTS; product++) {
                var recordings = new ArrayList<Recording>();
                for (var i = 0; i < RECORDINGS; i++) {
                    last = recording(log, next(product));
                    recordings.add(last);
                }
                scripts.add(Script.of(recordings));
            }
            var script = scripts.get(0);
            report.print("");
            report.print(
                    "Statements of a start %.1f, of a completion %.1f on average, without those around transactions",
                    script.statements(Order::starts), script.statements(command -> !Order.starts(command)));
            compareReplay(log, scripts, Objects.requireNonNull(last).order());
            compareServices(log, script);
            return scripts;
        }
    }

    /** The next order of a product; those before it go to the end. */
    private Order next(int product) {
        for (var order = supply.remove(); ; order = supply.remove()) {
            if (order.product() == product) {
                return order;
            }
            supply.add(order);
        }
    }

    private Recording recording(StatementLog log, Order order) throws Exception {
        var client = plant.operators().get(0);
        var rest = new Rest(plant.url(), client.token());
        var begin = OffsetDateTime.now(ZoneOffset.UTC);
        var commands = new ArrayList<List<Logged>>();
        for (var command = 0; command < Order.COMMANDS; command++) {
            var number = command;
            commands.add(Script.ofCommands(log.during(SERVER, () -> {
                rest.command(order, number);
                return null;
            })));
        }
        return new Recording(client, order, begin, commands);
    }

    private void compareReplay(StatementLog log, List<Script> scripts, Order rest) throws Exception {
        var order = next(rest.product());
        try (var replay =
                new Replay(plant.access().application(), plant.operators().get(1), scripts)) {
            var sent = Script.shapes(log.during("bench", () -> {
                for (var command = 0; command < Order.COMMANDS; command++) {
                    replay.command(order, command);
                }
                return null;
            }));
            compare("replayed", scripts.get(order.product()), sent);
        }
        var expected = traces(rest);
        var found = traces(order);
        report.print(
                expected.equals(found)
                        ? "An order that was replayed has left the same traces: %s"
                        : "!! An order that was replayed has left other traces: %s instead of " + expected,
                found);
    }

    private void compareServices(StatementLog log, Script script) throws Exception {
        var client = plant.operators().subList(0, 1);
        var sent = log.during(SERVER, () -> services.run(client, Duration.ofMinutes(1), supply, 1));
        compare("sent through the services", script, Script.shapes(Script.ofCommands(sent)));
    }

    private void compare(String what, Script script, List<String> sent) {
        var missing = without(script.shapes(), sent);
        var more = without(sent, script.shapes());
        if (missing.isEmpty() && more.isEmpty()) {
            report.print("The statements %s are those of REST: %d for an order", what, sent.size());
        } else {
            report.print("!! The statements %s are not those of REST", what);
            missing.forEach(shape -> report.print("!!   missing: %s", shape));
            more.forEach(shape -> report.print("!!   more: %s", shape));
        }
    }

    private static List<String> without(List<String> all, List<String> others) {
        var left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }

    /** What the rows of an order have become, and how many entries ledger and log have of it. */
    private List<Object> traces(Order order) throws SQLException {
        try (var database = plant.access().superuser();
                var statement = database.prepareStatement("""
                        select o.status, o.version, o.produced_qty, b.status, b.version, b.produced_qty,
                               (select string_agg(s.status || ' ' || s.version, ',' order by s.step_number)
                                from batch_step s where s.batch_id = b.id),
                               (select count(*) from audit_log where entity_id = any(k.keys)),
                               (select count(*) from event_log where entity_id = any(k.keys))
                        from work_order o join batch b on b.work_order_id = o.id
                        cross join lateral (select array_agg(s.id) || array[o.id, b.id] as keys
                                            from batch_step s where s.batch_id = b.id) k
                        where o.id = ?""")) {
            statement.setLong(1, order.id());
            try (var rows = statement.executeQuery()) {
                rows.next();
                var row = new ArrayList<Object>();
                for (var column = 1; column <= 9; column++) {
                    row.add(rows.getObject(column));
                }
                return row;
            }
        }
    }
}
