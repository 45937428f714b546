package org.openmes.bench;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What it costs those who carry out steps that others are told of it: by the log of events, its feed and webhooks. */
final class Consequences {
    /** One waits for its own transactions alone; four keep the machine busy and feel what goes on beside them. */
    private static final List<Integer> CLIENTS = List.of(1, 4);

    private static final double GOAL = 0.9;
    private static final String ROW = "  %-44s %7s %10s %10s   %-14s %s";
    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(5);

    private final MeasuredPlant plant;
    private final Sizes sizes;
    private final Report report;
    private final StepLoads loads;
    private final AtomicInteger delivered = new AtomicInteger();

    Consequences(MeasuredPlant plant, Sizes sizes, Report report, StepLoads loads) {
        this.plant = plant;
        this.sizes = sizes;
        this.report = report;
        this.loads = loads;
    }

    /** @param scripts what the server sends for the steps of each product */
    void measure(List<Script> scripts) throws Exception {
        var silent = scripts.stream().map(script -> script.without("event_log")).toList();
        report.print("");
        report.print("What steps cost that are told; commands a second");
        report.print(ROW, "", "clients", "untold", "told", "ratio", "in each round");
        for (var clients : CLIENTS) {
            compare(
                    "JDBC without and with the log of events",
                    clients,
                    () -> loads.jdbc(silent, clients),
                    () -> loads.jdbc(scripts, clients));
        }
        try (var audience = new Audience()) {
            for (var clients : CLIENTS) {
                compare(
                        "REST without and with a feed and a webhook",
                        clients,
                        () -> loads.rest(clients),
                        () -> audience.during(() -> loads.rest(clients)));
            }
        }
        report.print("  The webhook has told %d events.", delivered.get());
    }

    private void compare(String name, int clients, Callable<Figures> untold, Callable<Figures> told) throws Exception {
        var without = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < sizes.rounds(); round++) {
            without.add(untold.call().rate());
            with.add(told.call().rate());
            ratios.add(with.get(round) / without.get(round));
        }
        var ratio = Report.median(ratios);
        report.print(
                ROW,
                name,
                clients,
                "%.0f".formatted(Report.median(without)),
                "%.0f".formatted(Report.median(with)),
                "%.2f %s".formatted(ratio, ratio >= GOAL ? "goal" : "MISSED"),
                ratios.stream().map("%.2f"::formatted).toList());
    }

    /** One who reads the feed as it grows, and one who is called for every completed step. */
    private final class Audience implements AutoCloseable {
        private final HttpServer receiver;
        private final long webhook;

        Audience() throws IOException, InterruptedException {
            receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            receiver.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                delivered.incrementAndGet();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            receiver.start();
            plant.admin().patch("settings", "{\"webhook_allowed_hosts\":[\"127.0.0.1\"]}");
            webhook = plant.admin()
                    .create("webhooks", """
                    {"name":"Measured","url":"http://127.0.0.1:%d/","events":["step.completed"],"is_active":false}""".formatted(receiver.getAddress().getPort()));
        }

        /** Both are there as long as the work goes on; returns when all is told. */
        Figures during(Callable<Figures> work) throws Exception {
            var goesOn = new AtomicBoolean(true);
            var reader = Executors.newSingleThreadExecutor();
            plant.admin().patch("webhooks/" + webhook, "{\"is_active\":true}");
            try {
                var reading = reader.submit(() -> read(goesOn));
                var figures = work.call();
                goesOn.set(false);
                reading.get();
                await().atMost(LONGEST_QUEUE).until(() -> waiting() == 0);
                return figures;
            } finally {
                reader.shutdownNow();
                plant.admin().patch("webhooks/" + webhook, "{\"is_active\":false}");
            }
        }

        private Void read(AtomicBoolean goesOn) throws IOException, InterruptedException {
            var after = "latest";
            while (goesOn.get()) {
                after = plant.admin()
                        .get("events?limit=1000&wait=1&after=" + after)
                        .replaceAll("(?s).*\"next\":\"?([^\",}]*).*", "$1");
            }
            return null;
        }

        private long waiting() throws SQLException {
            try (var database = plant.access().superuser();
                    var statement = database.createStatement();
                    var rows = statement.executeQuery(
                            "select count(*) from mes.webhook_delivery where status = 'PENDING'")) {
                rows.next();
                return rows.getLong(1);
            }
        }

        @Override
        public void close() {
            receiver.stop(0);
        }
    }
}
