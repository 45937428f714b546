package org.openmes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Random;

/**
 * How large a test with chance in it is, and where its chance begins: {@code openmes.test.size}, set to {@code full} by
 * the profile {@code endurance}, and {@code openmes.test.seed}. What the build is told reaches the container this way.
 */
public final class TestSize {
    static final String FILE = "test-size.properties";
    private static final String SIZE = "openmes.test.size";
    private static final String SEED = "openmes.test.seed";

    private TestSize() {}

    /** What goes into the archive: the same in every deployment of a run, and what the console said. */
    static String properties() {
        return SIZE + "=" + System.getProperty(SIZE, "ci") + "\n" + SEED + "=" + Chosen.SEED_OF_RUN + "\n";
    }

    /** Tells whoever started the run how to repeat it. */
    static void announce() {
        System.getLogger(TestSize.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "tests with chance: -D{0}={1} -D{2}={3}",
                        SIZE,
                        System.getProperty(SIZE, "ci"),
                        SEED,
                        Chosen.SEED_OF_RUN);
    }

    /** Loaded where the tests are launched, never in the container. */
    private static final class Chosen {
        static final String SEED_OF_RUN =
                System.getProperty(SEED, Integer.toString(new Random().nextInt(Integer.MAX_VALUE)));
    }

    /** The size that fits the run. */
    public static int of(int ci, int full) {
        return "full".equals(given().getProperty(SIZE)) ? full : ci;
    }

    /** What chance begins with; printed, so that a run can be repeated. */
    public static long seed() {
        return Long.parseLong(given().getProperty(SEED));
    }

    private static Properties given() {
        try (var stream = TestSize.class.getClassLoader().getResourceAsStream(FILE)) {
            var properties = new Properties();
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
