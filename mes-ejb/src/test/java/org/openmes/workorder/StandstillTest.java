package org.openmes.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-01-05T13:00:00Z");

    @Test
    void without_standstill_the_net_time_is_the_whole_time() {
        assertThat(Standstill.netSeconds(NOON, ONE, List.of())).isEqualTo(3600);
    }

    @Test
    void a_standstill_inside_is_left_out() {
        var stop = new Standstill(NOON.plusSeconds(600), NOON.plusSeconds(900));

        assertThat(Standstill.netSeconds(NOON, ONE, List.of(stop))).isEqualTo(3300);
    }

    @Test
    void only_the_part_of_a_standstill_that_overlaps_counts() {
        var before = new Standstill(NOON.minusSeconds(600), NOON.plusSeconds(60));
        var after = new Standstill(ONE.minusSeconds(40), null);
        var outside = new Standstill(NOON.minusSeconds(9000), NOON.minusSeconds(8000));

        assertThat(Standstill.netSeconds(NOON, ONE, List.of(outside, before, after)))
                .isEqualTo(3500);
    }

    @Test
    void a_step_that_stood_still_all_the_time_took_no_net_time() {
        var all = new Standstill(NOON.minusSeconds(1), null);

        assertThat(Standstill.netSeconds(NOON, ONE, List.of(all))).isZero();
    }
}
