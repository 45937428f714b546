package org.openmes.user;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many failures within which time close the door for how long (spec 1.1).
 *
 * @param failures the failure that closes it
 * @param window the time within which they must fall, its end excluded
 * @param closed how long it stays closed after the last of them
 */
record FailureLimit(int failures, Duration window, Duration closed) {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    static final FailureLimit OF_NAME = new FailureLimit(5, QUARTER, QUARTER);
    static final FailureLimit OF_ADDRESS = new FailureLimit(10, Duration.ofMinutes(1), QUARTER);
    /** Of an address, good ones too (spec 1.3). */
    static final FailureLimit OF_REGISTRATIONS = new FailureLimit(5, Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** How far back a failure can still matter. */
    Duration memory() {
        return window.plus(closed);
    }

    /**
     * Until when nobody may try; empty when trying is allowed.
     *
     * @param times of the failures, ascending
     */
    Optional<Instant> closedUntil(List<Instant> times, Instant now) {
        for (var last = times.size() - 1; last >= failures - 1; last--) {
            var until = times.get(last).plus(closed);
            if (!now.isBefore(until)) {
                return Optional.empty();
            }
            if (times.get(last - failures + 1).plus(window).isAfter(times.get(last))) {
                return Optional.of(until);
            }
        }
        return Optional.empty();
    }
}
