package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.EventType;
import org.openmes.shared.LastChange;
import org.openmes.shared.Performer;
import org.openmes.shared.Role;
import org.openmes.shift.ShiftStamp;
import org.openmes.workorder.GivenOrder;
import org.openmes.workorder.Standstill;
import org.openmes.workorder.WorkOrderStatus;

/** What happens to a step (spec 5.6). */
class BatchStepTest {
    private static final Instant MORNING = Instant.parse("2026-05-14T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
    private static final ShiftStamp EARLY = new ShiftStamp(1L, LocalDate.of(2026, 5, 14));
    private static final ShiftStamp LATE = new ShiftStamp(2L, LocalDate.of(2026, 5, 15));

    @Test
    void a_new_step_is_a_copy_of_the_frozen_one() {
        assertThat(step().state()).isEqualTo(state(StepStatus.PENDING, null, null, null));
        assertThat(step().wasStarted()).isFalse();
        assertThat(step().batchId()).isEqualTo(9);
    }

    @Test
    void a_start_notes_when_by_whom_and_in_which_shift() {
        var step = step();

        step.start(MORNING, by(7L), EARLY);

        assertThat(step.state()).isEqualTo(state(StepStatus.IN_PROGRESS, MORNING, 7L, EARLY));
        assertThat(step.wasStarted()).isTrue();
        assertThat(step.startedBy()).isEqualTo(7);
    }

    @Test
    void a_completion_has_the_whole_time_and_the_net_time_without_standstills() {
        var step = step();
        step.start(MORNING, by(7L), EARLY);
        var stop = new Standstill(MORNING.plusSeconds(600), MORNING.plusSeconds(900));

        step.complete(NOON, by(8L), "Well done", List.of(stop), LATE);

        var told = step.state();
        assertThat(told.status()).isEqualTo(StepStatus.DONE);
        assertThat(told.completedAt()).isEqualTo(NOON);
        assertThat(told.completedBy()).isEqualTo(8);
        assertThat(told.comment()).isEqualTo("Well done");
        assertThat(told.durationSeconds()).isEqualTo(21_600);
        assertThat(told.netSeconds()).isEqualTo(21_300);
        assertThat(told.shiftId()).isEqualTo(2);
        assertThat(told.productionDate()).isEqualTo("2026-05-15");
    }

    @Test
    void a_clock_that_is_behind_makes_no_negative_time() {
        var step = step();
        step.start(NOON, by(7L), EARLY);

        step.complete(NOON.minusMillis(40), by(7L), null, List.of(), EARLY);

        assertThat(step.state().completedAt()).isEqualTo(NOON);
        assertThat(step.state().durationSeconds()).isZero();
        assertThat(step.state().netSeconds()).isZero();
    }

    @Test
    void a_step_that_is_left_out_keeps_the_reason_and_took_no_time() {
        var step = step();

        step.skip("No need", NOON, by(7L), EARLY);

        var told = step.state();
        assertThat(told.status()).isEqualTo(StepStatus.SKIPPED);
        assertThat(told.skipReason()).isEqualTo("No need");
        assertThat(told.completedAt()).isEqualTo(NOON);
        assertThat(told.completedBy()).isEqualTo(7);
        assertThat(told.shiftId()).isEqualTo(1);
        assertThat(told.durationSeconds()).isNull();
        assertThat(step.wasStarted()).isFalse();
    }

    @Test
    void the_terminals_are_noted_beside_who_started_and_who_ended() {
        var completed = step();
        completed.start(MORNING, new Performer(7L, 20L), EARLY);
        completed.complete(NOON, new Performer(8L, 21L), null, List.of(), EARLY);
        var skipped = step();
        skipped.skip("No need", NOON, new Performer(7L, 20L), EARLY);

        assertThat(completed.state().startedViaWorkstationId()).isEqualTo(20);
        assertThat(completed.state().completedViaWorkstationId()).isEqualTo(21);
        assertThat(skipped.state().startedViaWorkstationId()).isNull();
        assertThat(skipped.state().completedViaWorkstationId()).isEqualTo(20);
    }

    @Test
    void a_start_that_is_taken_back_leaves_no_trace() {
        var step = step();
        step.start(MORNING, new Performer(7L, 20L), EARLY);

        step.startUndone();

        assertThat(step.state()).isEqualTo(step().state());
    }

    @ParameterizedTest
    @CsvSource({"119, true", "120, true", "121, false"})
    void a_start_is_fresh_up_to_its_age(long seconds, boolean fresh) {
        var step = step();
        step.start(MORNING, by(7L), EARLY);

        assertThat(step.isFresh(MORNING.plusSeconds(seconds), Duration.ofMinutes(2)))
                .isEqualTo(fresh);
        assertThat(step().isFresh(MORNING, Duration.ofMinutes(2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, start, IN_PROGRESS",
        "PENDING, complete, ",
        "PENDING, skip, SKIPPED",
        "PENDING, undo, ",
        "PENDING, cancel, CANCELLED",
        "IN_PROGRESS, start, ",
        "IN_PROGRESS, complete, DONE",
        "IN_PROGRESS, skip, ",
        "IN_PROGRESS, undo, PENDING",
        "IN_PROGRESS, cancel, CANCELLED",
        "DONE, start, ",
        "DONE, complete, ",
        "DONE, skip, ",
        "DONE, undo, ",
        "DONE, cancel, ",
        "SKIPPED, start, ",
        "SKIPPED, complete, ",
        "SKIPPED, skip, ",
        "SKIPPED, undo, ",
        "SKIPPED, cancel, ",
        "CANCELLED, start, ",
        "CANCELLED, complete, ",
        "CANCELLED, skip, ",
        "CANCELLED, undo, ",
        "CANCELLED, cancel, ",
    })
    void every_step_of_its_life_from_every_status(StepStatus from, String what, @Nullable StepStatus to) {
        var step = in(from);

        if (to == null) {
            assertThatIllegalStateException().isThrownBy(() -> does(step, what)).withMessageContaining("from " + from);
            assertThat(step.status()).isEqualTo(from);
        } else {
            does(step, what);
            assertThat(step.status()).isEqualTo(to);
        }
    }

    @Test
    void an_event_names_step_batch_and_order() {
        var order = GivenOrder.in(WorkOrderStatus.IN_PROGRESS);
        var batch = new Batch(5, 3, BigDecimal.TEN, MORNING, 7L);

        var event = ExecutionEvent.of(EventType.STEP_STARTED, order, batch, step());

        assertThat(event)
                .returns(EventType.STEP_STARTED, ExecutionEvent::type)
                .returns("BatchStep", ExecutionEvent::entityType)
                .returns(40L, ExecutionEvent::entityId)
                .returns("WO-5 #3/2", ExecutionEvent::entityKey)
                .returns(GivenOrder.LINE, ExecutionEvent::lineId);
    }

    private static void does(BatchStep step, String what) {
        switch (what) {
            case "start" -> step.start(MORNING, by(7L), EARLY);
            case "complete" -> step.complete(NOON, by(7L), null, List.of(), EARLY);
            case "skip" -> step.skip("No need", NOON, by(7L), EARLY);
            case "undo" -> step.startUndone();
            default -> step.cancel();
        }
    }

    private static BatchStep in(StepStatus status) {
        var step = step();
        switch (status) {
            case PENDING -> {}
            case IN_PROGRESS -> does(step, "start");
            case DONE -> {
                does(step, "start");
                does(step, "complete");
            }
            case SKIPPED -> does(step, "skip");
            case CANCELLED -> does(step, "cancel");
        }
        return step;
    }

    private static BatchStep step() {
        var frozen = new ProcessSnapshot.Step(2, "Build", "Slowly", 10, 20L, "Drum 1", Role.SUPERVISOR, true);
        return new BatchStep(9, frozen) {
            @Override
            public long id() {
                return 40;
            }
        };
    }

    private static StepState state(
            StepStatus status, @Nullable Instant startedAt, @Nullable Long startedBy, @Nullable ShiftStamp shift) {
        return new StepState(
                40,
                9,
                2,
                "Build",
                "Slowly",
                10,
                20L,
                Role.SUPERVISOR,
                true,
                status,
                startedAt,
                startedBy,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                shift == null ? null : shift.shiftId(),
                shift == null ? null : shift.productionDate(),
                new LastChange(null, null, 0));
    }

    private static Performer by(@Nullable Long userId) {
        return new Performer(userId, null);
    }
}
