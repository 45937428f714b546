package org.openmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.execution.StepStatus;
import org.openmes.report.RailStep;
import org.openmes.web.Drawing.Part;
import org.openmes.workorder.WorkOrderStatus;

@ExtendWith(Reader.class)
class DrawingTest {
    private final Drawing drawing = new Drawing();

    @BeforeEach
    void withFormat() {
        drawing.format = Reader.format();
    }

    @ParameterizedTest
    @CsvSource({"150,500,30%", "1,3,33.33%", "600,500,100%", "0,500,0%", "5,0,0%", "-5,500,0%"})
    void a_share_stays_between_nothing_and_all(BigDecimal part, BigDecimal whole, String drawn) {
        assertThat(drawing.share(part, whole)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"150,200,500,40%", "400,200,500,20%", "500,200,500,0%", "0,0,500,0%"})
    void what_is_in_work_takes_only_the_room_that_is_left(
            BigDecimal produced, BigDecimal inWork, BigDecimal planned, String drawn) {
        assertThat(drawing.rest(produced, inWork, planned)).isEqualTo(drawn);
    }

    @Test
    void the_bar_says_what_it_shows() {
        assertThat(drawing.quantityText(new BigDecimal("1200"), new BigDecimal("5000"), new BigDecimal("0.5")))
                .isEqualTo("1,200 of 5,000 produced, 0.5 in work");
    }

    @Test
    void steps_are_as_wide_as_their_estimates_and_fill_the_rail() {
        var rail = drawing.rail(
                List.of(step(1, StepStatus.PENDING, 10, null), step(2, StepStatus.PENDING, 30, null)),
                WorkOrderStatus.ACCEPTED);

        assertThat(percent(rail.get(1).width()))
                .isCloseTo(3 * percent(rail.get(0).width()), within(0.05));
        assertThat(percent(rail.get(1).x()) + percent(rail.get(1).width())).isCloseTo(100, within(0.05));
    }

    @Test
    void a_step_without_estimate_can_still_be_seen() {
        var rail = drawing.rail(
                List.of(step(1, StepStatus.PENDING, null, null), step(2, StepStatus.PENDING, 0, null)),
                WorkOrderStatus.ACCEPTED);

        assertThat(rail).allSatisfy(part -> assertThat(percent(part.width())).isGreaterThan(40));
    }

    @Test
    void a_hundred_steps_are_not_drawn_backwards() {
        var steps = IntStream.rangeClosed(1, 100)
                .mapToObj(number -> step(number, StepStatus.PENDING, 1, null))
                .toList();

        assertThat(drawing.rail(steps, WorkOrderStatus.ACCEPTED))
                .allSatisfy(part -> assertThat(percent(part.width())).isNotNegative());
    }

    @Test
    void a_running_step_is_filled_as_far_as_its_time_is_used() {
        var rail = drawing.rail(List.of(step(1, StepStatus.IN_PROGRESS, 20, 600L)), WorkOrderStatus.IN_PROGRESS);

        assertThat(rail).extracting(Part::kind).containsExactly("at", "a");
        assertThat(percent(rail.get(1).width())).isCloseTo(50, within(0.05));
    }

    @Test
    void the_filling_can_be_seen_at_once_and_ends_with_the_step() {
        assertThat(filled(20, 0L)).isCloseTo(8, within(0.05));
        assertThat(filled(20, 9000L)).isCloseTo(100, within(0.05));
        assertThat(filled(null, 60L)).isCloseTo(100, within(0.05));
    }

    @Test
    void the_rail_of_an_order_that_stands_still_looks_so() {
        var step = step(1, StepStatus.IN_PROGRESS, 20, 600L);

        assertThat(kinds(step, WorkOrderStatus.BLOCKED)).containsExactly("xt", "x");
        assertThat(kinds(step, WorkOrderStatus.PAUSED)).containsExactly("zt", "z");
    }

    @Test
    void passed_steps_tell_done_from_skipped() {
        assertThat(kinds(step(1, StepStatus.DONE, 5, 60L), WorkOrderStatus.IN_PROGRESS))
                .containsExactly("d");
        assertThat(kinds(step(1, StepStatus.SKIPPED, 5, null), WorkOrderStatus.IN_PROGRESS))
                .containsExactly("sk");
        assertThat(kinds(step(1, StepStatus.CANCELLED, 5, null), WorkOrderStatus.CANCELLED))
                .containsExactly("sk");
        assertThat(kinds(step(1, StepStatus.PENDING, 5, null), WorkOrderStatus.BLOCKED))
                .containsExactly("t");
    }

    @Test
    void a_rail_without_steps_is_empty() {
        assertThat(drawing.rail(List.of(), WorkOrderStatus.PENDING)).isEmpty();
        assertThat(drawing.railText(List.of())).isEqualTo("0 of 0 steps done");
    }

    @Test
    void the_rail_says_which_step_runs_else_how_many_are_passed() {
        var done = step(1, StepStatus.DONE, 5, 60L);
        var skipped = step(2, StepStatus.SKIPPED, 5, null);

        assertThat(drawing.railText(List.of(done, skipped, step(3, StepStatus.IN_PROGRESS, 5, 1L))))
                .isEqualTo("Step 3 of 3 running");
        assertThat(drawing.railText(List.of(done, skipped, step(3, StepStatus.PENDING, 5, null))))
                .isEqualTo("2 of 3 steps done");
    }

    private double filled(@Nullable Integer minutes, Long seconds) {
        var rail =
                drawing.rail(List.of(step(1, StepStatus.IN_PROGRESS, minutes, seconds)), WorkOrderStatus.IN_PROGRESS);
        return percent(rail.get(1).width());
    }

    private List<String> kinds(RailStep step, WorkOrderStatus status) {
        return drawing.rail(List.of(step), status).stream().map(Part::kind).toList();
    }

    private static double percent(String drawn) {
        return Double.parseDouble(drawn.replace("%", ""));
    }

    private static RailStep step(int number, StepStatus status, @Nullable Integer minutes, @Nullable Long seconds) {
        return new RailStep(number, 1, number, "Step " + number, status, minutes, null, null, seconds);
    }
}
