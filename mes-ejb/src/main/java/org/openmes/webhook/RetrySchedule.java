package org.openmes.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When it is tried again (spec 17.10): five times, each so long after the try before. */
final class RetrySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(300),
            Duration.ofSeconds(900));

    private RetrySchedule() {}

    /**
     * How long to wait.
     *
     * @param attempts how often it was sent, 1 or more
     * @return empty when it is given up
     */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
