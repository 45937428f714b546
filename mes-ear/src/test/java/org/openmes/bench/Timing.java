package org.openmes.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The median times of works that are done alternately, so that what else the machine does meets them all. */
final class Timing {
    private static final int WARM_UPS = 300;
    private static final long LONGEST_WARM_UP = TimeUnit.SECONDS.toNanos(6);
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private Timing() {}

    /** In milliseconds, after the works were done until the server has compiled what it runs often. */
    static List<Double> medians(int times, List<Callable<?>> works) throws Exception {
        var end = System.nanoTime() + LONGEST_WARM_UP;
        for (var i = 0; i < WARM_UPS && System.nanoTime() < end; i++) {
            for (var work : works) {
                work.call();
            }
        }
        var all = works.stream().map(work -> new ArrayList<Double>()).toList();
        for (var i = 0; i < times; i++) {
            for (var work = 0; work < works.size(); work++) {
                var begin = System.nanoTime();
                works.get(work).call();
                all.get(work).add((System.nanoTime() - begin) / NANOSECONDS_A_MILLISECOND);
            }
        }
        return all.stream().map(Report::median).toList();
    }
}
