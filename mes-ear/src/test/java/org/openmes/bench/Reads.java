package org.openmes.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Key figures and lists over the interface, beside the SQL that brings what they show. */
final class Reads {
    private static final String ROW = "  %-44s %5s %10s %10s   %s";

    private final MeasuredPlant plant;
    private final Sizes sizes;
    private final Report report;

    Reads(MeasuredPlant plant, Sizes sizes, Report report) {
        this.plant = plant;
        this.sizes = sizes;
        this.report = report;
    }

    void measure() throws Exception {
        report.print("");
        report.print("Reads with %d orders; medians in milliseconds; ratio of the SQL to REST", sizes.orders());
        report.print(ROW, "", "SQLs", "SQL", "REST", "ratio");
        for (var path : List.of(
                "analytics/overview",
                "analytics/overview?line_id=1",
                "analytics/production-by-line",
                "analytics/throughput",
                "analytics/cycle-time?limit=50",
                "analytics/step-performance",
                "analytics/issue-stats")) {
            measure(path);
        }
        measure("work-orders?per_page=50");
        measure("work-orders?per_page=50&status=ACCEPTED,IN_PROGRESS&line_id=2&sort=due_date");
        measure("work-orders?limit=50");
        measure("work-orders?limit=50&status=ACCEPTED,IN_PROGRESS&line_id=2&sort=due_date");
        measure("work-orders?limit=50&search=ENCH-00012");
        measureUnchanged();
    }

    /** Asking for what has not changed, beside reading it. */
    private void measureUnchanged() throws Exception {
        report.print("");
        report.print("Unchanged answers (304); medians in milliseconds; ratio of the whole answer to it");
        report.print(ROW, "", "", "200", "304", "ratio");
        for (var path : List.of("work-orders/1", "work-orders?per_page=50", "work-orders?limit=50", "lines")) {
            var tag = plant.reader().tag(path);
            Callable<?> whole = () -> plant.reader().get(path);
            Callable<?> unchanged = () -> {
                plant.reader().isUnchanged(path, tag);
                return null;
            };
            var medians = Timing.medians(sizes.reads(), List.of(whole, unchanged));
            report.print(
                    ROW,
                    path,
                    "",
                    "%.2f".formatted(medians.get(0)),
                    "%.2f".formatted(medians.get(1)),
                    "%.2f".formatted(medians.get(0) / medians.get(1)));
        }
    }

    private void measure(String path) throws Exception {
        try (var connection = plant.access().application()) {
            BareSql sql;
            try (var log = plant.log()) {
                sql = BareSql.of(log, plant.reader(), path, connection);
            }
            Callable<?> bare = () -> {
                sql.run();
                return null;
            };
            Callable<?> rest = () -> plant.reader().get(path);
            var medians = Timing.medians(sizes.reads(), List.of(bare, rest));
            report.print(
                    ROW,
                    path,
                    sql.count(),
                    "%.2f".formatted(medians.get(0)),
                    "%.2f".formatted(medians.get(1)),
                    Report.judged(medians.get(0) / medians.get(1)));
        }
    }

    /** How the list answers with few and with many orders. */
    static final class ListLength {
        private final Rest reader;
        private final Sizes sizes;
        private final Report report;
        private final Map<String, Double> few = new LinkedHashMap<>();

        ListLength(MeasuredPlant plant, Sizes sizes, Report report) {
            reader = plant.reader();
            this.sizes = sizes;
            this.report = report;
        }

        void few() throws Exception {
            few.putAll(times(sizes.few()));
        }

        void many() throws Exception {
            report.print("");
            report.print("The list of 50 with %d and with %d orders; medians in ms", sizes.few(), sizes.many());
            report.print(ROW, "", "", "few", "many", "ratio");
            times(sizes.many()).forEach((name, time) -> {
                var slower = time / few.get(name);
                var verdict = !name.startsWith("cursor") ? "" : slower <= 1.3 ? "goal" : "MISSED";
                report.print(
                        ROW,
                        name,
                        "",
                        "%.2f".formatted(few.get(name)),
                        "%.2f".formatted(time),
                        "%.2f %s".formatted(slower, verdict));
            });
        }

        private Map<String, Double> times(int orders) throws Exception {
            Map<String, String> paths = new LinkedHashMap<>();
            paths.put("cursor, at the beginning", "work-orders?limit=50");
            paths.put("cursor, in the middle", "work-orders?limit=50&cursor=" + middle(orders));
            paths.put("searched for a part of a number", "work-orders?limit=50&search=ENCH-00012");
            paths.put("page mode, at the beginning", "work-orders?per_page=50&page=1");
            paths.put("page mode, in the middle", "work-orders?per_page=50&page=" + orders / 100);
            List<Callable<?>> works = new ArrayList<>();
            paths.values().forEach(path -> works.add(() -> reader.get(path)));
            var medians = Timing.medians(sizes.reads(), works);
            Map<String, Double> times = new LinkedHashMap<>();
            paths.keySet().forEach(name -> times.put(name, medians.get(times.size())));
            return times;
        }

        /** The cursor that follows half of the orders. */
        private String middle(int orders) throws Exception {
            var cursor = "";
            for (var passed = 0; passed < orders / 2; passed += 200) {
                var answer =
                        reader.get("work-orders?fields=id&limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                cursor = answer.replaceAll("(?s).*\"next_cursor\":\"([^\"]*)\".*", "$1");
            }
            return cursor;
        }
    }
}
