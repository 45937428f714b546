package org.openmes.bench;

import java.nio.file.Path;
import org.openmes.bench.Reads.ListLength;

/**
 * Measures the packaged application in a plant of its own and prints figures, each as a ratio to a reference of the same
 * run (docs/performance.md). It asserts nothing.
 */
public final class Bench {
    private Bench() {}

    /** @param arguments the root of the source tree, the server's folder, the application, a folder for what is made */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[3]);
        var sizes = Sizes.given();
        var report = Report.in(folder);
        report.head(sizes);
        try (var plant =
                MeasuredPlant.start(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), folder)) {
            var load = new BulkLoad(plant.access(), sizes.seed());
            load.whole(1, sizes.few());
            var length = new ListLength(plant, sizes, report);
            length.few();
            load.whole(sizes.few() + 1, sizes.orders());
            new Steps(plant, sizes, report, load.supply()).measure();
            new Reads(plant, sizes, report).measure();
            new BulkUpsert(plant, sizes, report).measure();
            new LedgerCheck(plant, sizes, report).measure();
            load.orders(sizes.orders() + 1, sizes.many());
            length.many();
        }
    }
}
