package org.openmes.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureLimitTest {
    static final Instant SIX = Instant.parse("2026-01-05T06:00:00Z");

    @Test
    void four_failures_leave_the_name_open() {
        assertThat(FailureLimit.OF_NAME.closedUntil(at(0, 1, 2, 3), minute(3))).isEmpty();
    }

    @Test
    void the_fifth_failure_closes_the_name_for_a_quarter_of_an_hour() {
        assertThat(FailureLimit.OF_NAME.closedUntil(at(0, 1, 2, 3, 4), minute(4)))
                .contains(minute(19));
    }

    @Test
    void the_name_is_open_again_when_the_quarter_is_over() {
        var failures = at(0, 1, 2, 3, 4);

        assertThat(FailureLimit.OF_NAME.closedUntil(failures, minute(19).minusNanos(1)))
                .isPresent();
        assertThat(FailureLimit.OF_NAME.closedUntil(failures, minute(19))).isEmpty();
    }

    @Test
    void five_failures_that_lie_a_quarter_apart_do_not_count_together() {
        assertThat(FailureLimit.OF_NAME.closedUntil(at(0, 1, 2, 3, 15), minute(15)))
                .isEmpty();
    }

    @Test
    void after_the_quarter_it_takes_five_new_failures() {
        assertThat(FailureLimit.OF_NAME.closedUntil(at(0, 1, 2, 3, 4, 19), minute(19)))
                .isEmpty();
        assertThat(FailureLimit.OF_NAME.closedUntil(at(0, 1, 2, 3, 4, 19, 20, 21, 22, 23), minute(23)))
                .contains(minute(38));
    }

    @Test
    void ten_failures_within_a_minute_close_the_address() {
        var failures = seconds(10);

        assertThat(FailureLimit.OF_ADDRESS.closedUntil(failures.subList(0, 9), SIX.plusSeconds(8)))
                .isEmpty();
        assertThat(FailureLimit.OF_ADDRESS.closedUntil(failures, SIX.plusSeconds(9)))
                .contains(SIX.plusSeconds(9).plus(Duration.ofMinutes(15)));
    }

    @Test
    void ten_failures_in_more_than_a_minute_leave_the_address_open() {
        var failures = new ArrayList<>(seconds(9));
        failures.add(SIX.plusSeconds(60));

        assertThat(FailureLimit.OF_ADDRESS.closedUntil(failures, SIX.plusSeconds(60)))
                .isEmpty();
    }

    private static List<Instant> at(int... minutes) {
        return Arrays.stream(minutes).mapToObj(FailureLimitTest::minute).toList();
    }

    private static List<Instant> seconds(int count) {
        return Stream.iterate(SIX, last -> last.plusSeconds(1)).limit(count).toList();
    }

    private static Instant minute(int minute) {
        return SIX.plus(Duration.ofMinutes(minute));
    }
}
