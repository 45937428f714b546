package org.openmes.bench;

/**
 * An order of the measured plant, with one batch of ten steps. Its keys follow from its number and are so large that
 * no other number in a statement is taken for one.
 *
 * @param number from 1
 */
public record Order(int number) {
    /** The steps of its batch. */
    public static final int STEPS = 10;

    /** Each step is started and completed. */
    public static final int COMMANDS = 2 * STEPS;

    /** As many products have orders in turn. */
    static final int PRODUCTS = 4;

    static final long FIRST_ORDER = 100_000_000L;
    static final long FIRST_BATCH = 200_000_000L;
    static final long FIRST_STEP = 300_000_000L;

    static Order ofId(long id) {
        return new Order((int) (id - FIRST_ORDER));
    }

    /** From 0. */
    int product() {
        return number % PRODUCTS;
    }

    long id() {
        return FIRST_ORDER + number;
    }

    String orderNo() {
        return "BENCH-%07d".formatted(number);
    }

    long batchId() {
        return FIRST_BATCH + number;
    }

    /** @param step from 0 */
    long stepId(int step) {
        return FIRST_STEP + (long) STEPS * number + step;
    }

    /** The step of a command from 0 to 19: even ones start, odd ones complete. */
    public long stepOf(int command) {
        return stepId(command / 2);
    }

    /** Whether the command starts its step. */
    public static boolean starts(int command) {
        return command % 2 == 0;
    }
}
