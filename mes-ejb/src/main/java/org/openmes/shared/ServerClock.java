package org.openmes.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only place that asks the machine for the time. */
@ApplicationScoped
class ServerClock {
    /** What PostgreSQL can store; anything finer would not be read back as it was written. */
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private final Clock clock = Clock.tick(Clock.systemUTC(), MICROSECOND);

    @Produces
    Clock clock() {
        return clock;
    }
}
