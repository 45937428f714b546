package org.openmes.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an order was paused or blocked, half-open.
 *
 * @param endedAt null while it lasts
 */
public record Standstill(Instant startedAt, @Nullable Instant endedAt) {

    /**
     * Seconds between two instants without the standstills in between (spec 5.6, net time). Standstills of one order
     * never overlap each other.
     */
    public static long netSeconds(Instant from, Instant to, List<Standstill> standstills) {
        var stood = standstills.stream()
                .map(standstill -> standstill.within(from, to))
                .reduce(Duration.ZERO, Duration::plus);
        return Duration.between(from, to).minus(stood).toSeconds();
    }

    private Duration within(Instant from, Instant to) {
        var start = startedAt.isAfter(from) ? startedAt : from;
        var end = endedAt == null || endedAt.isAfter(to) ? to : endedAt;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
