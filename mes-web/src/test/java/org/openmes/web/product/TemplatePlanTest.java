package org.openmes.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmes.product.ProcessTemplateDetails.Step;

class TemplatePlanTest {
    @Test
    void steps_stand_side_by_side_as_wide_as_their_estimates() {
        var bars = TemplatePlan.bars(List.of(step(1, 10), step(2, 30)));

        assertThat(bars).extracting(TemplatePlan.Bar::x).containsExactly("0.00%", "25.00%");
        assertThat(bars).extracting(TemplatePlan.Bar::width).containsExactly("25.00%", "75.00%");
    }

    @Test
    void a_step_is_never_too_narrow_to_be_seen() {
        var bars = TemplatePlan.bars(List.of(step(1, null), step(2, 1), step(3, 4)));

        assertThat(bars).extracting(TemplatePlan.Bar::width).containsOnly("33.33%");
    }

    @Test
    void the_sum_leaves_out_what_nobody_estimated() {
        assertThat(TemplatePlan.minutes(List.of(step(1, 10), step(2, null), step(3, 5))))
                .isEqualTo(15);
        assertThat(TemplatePlan.minutes(List.of())).isZero();
        assertThat(TemplatePlan.bars(List.of())).isEmpty();
    }

    private static Step step(int number, @Nullable Integer minutes) {
        return new Step(number, 1, number, "Step " + number, null, minutes, null, null, null, null, false);
    }
}
