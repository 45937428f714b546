package org.openmes.bench;

import java.util.Arrays;

/**
 * What a load achieved.
 *
 * @param rate commands a second, of all clients together
 * @param median of the times of single commands, in milliseconds
 * @param p99 in milliseconds, what 99 of 100 commands stay under
 */
public record Figures(double rate, double median, double p99) {
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;
    private static final double NANOSECONDS_A_SECOND = 1e9;

    static Figures of(long[] nanoseconds, long elapsed) {
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Figures(
                sorted.length * NANOSECONDS_A_SECOND / elapsed,
                sorted[sorted.length / 2] / NANOSECONDS_A_MILLISECOND,
                sorted[(int) (sorted.length * 0.99)] / NANOSECONDS_A_MILLISECOND);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return rate + " " + median + " " + p99;
    }

    static Figures parse(String text) {
        var parts = text.trim().split(" ");
        return new Figures(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
