package org.openmes.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final RequestLimits limits = new RequestLimits();

    @BeforeEach
    void atNoon() {
        at(Duration.ZERO);
    }

    @Test
    void as_many_as_the_limit_are_allowed_and_one_more_is_not() {
        assertThat(limits.count("a", 2).left()).isEqualTo(1);
        assertThat(limits.count("a", 2).isExceeded()).isFalse();
        assertThat(limits.count("a", 2).isExceeded()).isTrue();
    }

    @Test
    void each_token_is_counted_alone() {
        limits.count("a", 1);

        assertThat(limits.count("b", 1).isExceeded()).isFalse();
    }

    @Test
    void the_next_minute_begins_sixty_seconds_after_the_first_request() {
        limits.count("a", 1);

        at(Duration.ofMillis(59_999));
        assertThat(limits.count("a", 1).isExceeded()).isTrue();
        at(Duration.ofSeconds(60));
        assertThat(limits.count("a", 1).isExceeded()).isFalse();
    }

    @Test
    void who_is_refused_hears_the_whole_seconds_to_wait() {
        limits.count("a", 1);
        at(Duration.ofMillis(58_100));
        var refused = limits.count("a", 1);

        assertThat(refused.secondsToEnd()).isEqualTo(2);
        assertThat(refused.end()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void tokens_that_are_not_used_any_more_are_forgotten() {
        for (var token = 0; token < 1_000; token++) {
            limits.count("token " + token, 1);
        }

        at(Duration.ofSeconds(60));
        limits.count("a", 1);

        assertThat(limits.size()).isEqualTo(1);
    }

    private void at(Duration afterNoon) {
        limits.clock = Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC);
    }
}
