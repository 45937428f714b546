package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfficiencyTest {
    private final Efficiency efficiency = new Efficiency();

    @ParameterizedTest
    @CsvSource({"20,1200,100", "20,600,200", "20,1600,75", "20,1601,75", "1,61,98", "1,7200,1"})
    void it_is_the_estimate_by_what_it_took_in_whole_per_cent(int minutes, long seconds, long percent) {
        assertThat(efficiency.percent(minutes, seconds)).isEqualTo(percent);
    }

    @Test
    void without_either_time_there_is_none() {
        assertThat(efficiency.percent(null, 60L)).isNull();
        assertThat(efficiency.percent(0, 60L)).isNull();
        assertThat(efficiency.percent(20, null)).isNull();
        assertThat(efficiency.percent(20, 0L)).isNull();
        assertThat(efficiency.colour(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"250,eff-g", "100,eff-g", "99,eff-y", "75,eff-y", "74,eff-r", "0,eff-r"})
    void green_begins_at_100_and_yellow_at_75(long percent, String colour) {
        assertThat(efficiency.colour(percent)).isEqualTo(colour);
    }
}
