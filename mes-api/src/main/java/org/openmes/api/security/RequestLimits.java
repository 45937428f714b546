package org.openmes.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openmes.shared.Sha256;

/**
 * Counts how often each token is used on this node (spec 17.1): a minute begins with the first request, and ends sixty
 * seconds later with all that was counted. Other nodes count for themselves (decision record 036).
 */
@ApplicationScoped
class RequestLimits {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** From so many on, those whose minute is over are forgotten. */
    private static final int MANY = 1_000;

    private final Map<String, Minute> minutes = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /**
     * Counts one more request.
     *
     * @param limit how many there may be in a minute, at least 1
     */
    Allowance count(String token, int limit) {
        var now = clock.instant();
        if (minutes.size() >= MANY) {
            minutes.values().removeIf(minute -> minute.isOver(now));
        }
        var key = Base64.getEncoder().encodeToString(Sha256.of(token));
        var minute = minutes.compute(
                key, (same, last) -> last == null || last.isOver(now) ? new Minute(now, 1) : last.andOneMore());
        return new Allowance(limit, limit - minute.requests, minute.end(), now);
    }

    /** How many are remembered. */
    int size() {
        return minutes.size();
    }

    private record Minute(Instant begin, int requests) {
        Minute andOneMore() {
            return new Minute(begin, requests + 1);
        }

        Instant end() {
            return begin.plus(MINUTE);
        }

        boolean isOver(Instant now) {
            return !now.isBefore(end());
        }
    }

    /**
     * What is left of a minute.
     *
     * @param left how many more requests there may be; negative when this one was too many
     * @param end when the next minute can begin
     */
    record Allowance(int limit, int left, Instant end, Instant now) {
        boolean isExceeded() {
            return left < 0;
        }

        /** Whole seconds until the next minute, at least 1. */
        long secondsToEnd() {
            return Math.max(1, (Duration.between(now, end).toMillis() + 999) / 1000);
        }
    }
}
