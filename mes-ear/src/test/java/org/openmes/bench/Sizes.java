package org.openmes.bench;

import java.time.Duration;

/**
 * How much is measured, from system properties {@code bench.…}.
 *
 * @param orders in the plant when steps and key figures are measured, with ten steps each
 * @param few how many orders the shorter list has
 * @param many how many the longer one has
 * @param rounds how often each load is measured, alternating with the others
 * @param warmUp how long before, once through the interface and once through the services
 * @param time how long a load lasts
 * @param reads how often each read is measured, alternating with its SQL
 * @param seed of what is random in the data
 */
record Sizes(int orders, int few, int many, int rounds, Duration warmUp, Duration time, int reads, int seed) {
    static Sizes given() {
        var orders = number("orders");
        return new Sizes(
                orders,
                Math.min(orders, 10_000),
                Math.max(orders, number("many")),
                number("rounds"),
                Duration.ofSeconds(number("warmup")),
                Duration.ofSeconds(number("seconds")),
                number("reads"),
                number("seed"));
    }

    private static int number(String name) {
        return Integer.parseInt(System.getProperty("bench." + name));
    }
}
