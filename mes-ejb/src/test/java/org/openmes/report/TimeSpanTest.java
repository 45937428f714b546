package org.openmes.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({"0,0,0.00", "29,0,0.01", "29.99,0,0.01", "30,1,0.01", "89,1,0.02", "90,2,0.03", "5400,90,1.50"})
    void minutes_and_hours_are_rounded_half_up_from_seconds(BigDecimal seconds, long minutes, BigDecimal hours) {
        var span = new TimeSpan(seconds);

        assertThat(span.minutes()).isEqualTo(minutes);
        assertThat(span.hours()).isEqualTo(hours);
    }
}
