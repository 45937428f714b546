package org.openmes.testing;

import java.util.Random;

/** How large a test with chance in it is, and where its chance begins. */
public final class RunSize {
    private static final String SIZE = "openmes.test.size";
    private static final String SEED = "openmes.test.seed";
    private static final long CHOSEN = Long.getLong(SEED, new Random().nextInt(Integer.MAX_VALUE));

    private RunSize() {}

    /** The size that fits the run. */
    public static int of(int ci, int full) {
        return isFull() ? full : ci;
    }

    /** Whether the sizes of the profile endurance are wanted. */
    public static boolean isFull() {
        return "full".equals(System.getProperty(SIZE));
    }

    /** Chance that can be repeated; tells whoever started the run how. */
    public static Random chance() {
        System.getLogger(RunSize.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "tests with chance: -D{0}={1} -D{2}={3}",
                        SIZE,
                        System.getProperty(SIZE, "ci"),
                        SEED,
                        Long.toString(CHOSEN));
        return new Random(CHOSEN);
    }
}
