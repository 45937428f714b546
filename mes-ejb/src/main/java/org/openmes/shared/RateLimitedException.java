package org.openmes.shared;

import java.util.Map;

/** RATE_LIMITED: too many attempts; says when the next one is allowed. */
public class RateLimitedException extends DomainException {
    private final long retryAfterSeconds;

    public RateLimitedException(long retryAfterSeconds) {
        super(ErrorCode.RATE_LIMITED, Message.of("rate_limited", retryAfterSeconds), Map.of());
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Seconds until the next attempt is allowed, at least 1. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
