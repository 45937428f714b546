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

    /** What goes into the archive. */
    static String properties() {
        var seed = System.getProperty(SEED, Integer.toString(new Random().nextInt(Integer.MAX_VALUE)));
        return SIZE + "=" + System.getProperty(SIZE, "ci") + "\n" + SEED + "=" + seed + "\n";
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
