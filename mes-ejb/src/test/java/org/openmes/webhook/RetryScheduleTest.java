package org.openmes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    @Test
    void it_is_tried_again_five_times_and_then_given_up() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(RetrySchedule::pauseAfter))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(10)),
                        Optional.of(Duration.ofSeconds(30)),
                        Optional.of(Duration.ofSeconds(60)),
                        Optional.of(Duration.ofSeconds(300)),
                        Optional.of(Duration.ofSeconds(900)),
                        Optional.empty(),
                        Optional.empty());
    }
}
