package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.openmes.execution.BatchStatus.CANCELLED;
import static org.openmes.execution.BatchStatus.DONE;
import static org.openmes.execution.BatchStatus.IN_PROGRESS;
import static org.openmes.execution.BatchStatus.PENDING;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.EventType;
import org.openmes.shared.JsonText;
import org.openmes.shared.LastChange;
import org.openmes.shift.ShiftStamp;
import org.openmes.workorder.GivenOrder;
import org.openmes.workorder.WorkOrderStatus;

/** What happens to a batch (spec 5.5). */
class BatchTest {
    private static final Instant MORNING = Instant.parse("2026-05-14T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-05-14T12:00:00Z");
    private static final ShiftStamp EARLY = new ShiftStamp(1L, LocalDate.of(2026, 5, 14));
    private static final ShiftStamp LATE = new ShiftStamp(2L, LocalDate.of(2026, 5, 14));

    @Test
    void a_new_batch_waits_with_its_target_and_has_produced_nothing() {
        var state = batch().state();

        assertThat(state)
                .isEqualTo(new BatchState(
                        9,
                        5,
                        3,
                        new BigDecimal("200"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null,
                        PENDING,
                        null,
                        null,
                        MORNING,
                        7L,
                        null,
                        null,
                        new LastChange(null, null, 0)));
    }

    @Test
    void the_first_step_starts_it_and_later_ones_find_it_running() {
        var batch = batch();

        batch.stepStarted(MORNING, EARLY);
        batch.stepStarted(NOON, LATE);

        assertThat(batch.status()).isEqualTo(IN_PROGRESS);
        assertThat(batch.state().startedAt()).isEqualTo(MORNING);
        assertThat(batch.state().shiftId()).isEqualTo(1);
        assertThat(batch.state().productionDate()).isEqualTo("2026-05-14");
    }

    @Test
    void a_finished_batch_counts_in_the_shift_of_its_end() {
        var batch = finished();

        assertThat(batch.status()).isEqualTo(DONE);
        assertThat(batch.producedQty()).isEqualByComparingTo("180");
        assertThat(batch.scrapQty()).isEqualByComparingTo("20");
        assertThat(batch.scrapReason()).isEqualTo("bubbles");
        assertThat(batch.targetQty()).isEqualByComparingTo("200");
        assertThat(batch.state().completedAt()).isEqualTo(NOON);
        assertThat(batch.state().shiftId()).isEqualTo(2);
    }

    @Test
    void a_start_that_is_taken_back_leaves_no_trace() {
        var batch = batch();
        batch.stepStarted(MORNING, EARLY);

        batch.startUndone();

        assertThat(batch.state()).isEqualTo(batch().state());
    }

    @Test
    void target_and_quantities_can_be_put_right() {
        var batch = finished();
        batch.correct(new BigDecimal("190"), new Scrap(BigDecimal.TEN, "torn"));
        batch.aimAt(new BigDecimal("195"));

        assertThat(batch.producedQty()).isEqualByComparingTo("190");
        assertThat(batch.scrapQty()).isEqualByComparingTo("10");
        assertThat(batch.targetQty()).isEqualByComparingTo("195");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, start, IN_PROGRESS",
        "PENDING, finish, ",
        "PENDING, undo, ",
        "PENDING, cancel, CANCELLED",
        "IN_PROGRESS, start, IN_PROGRESS",
        "IN_PROGRESS, finish, DONE",
        "IN_PROGRESS, undo, PENDING",
        "IN_PROGRESS, cancel, CANCELLED",
        "DONE, start, DONE",
        "DONE, finish, ",
        "DONE, undo, ",
        "DONE, cancel, ",
        "CANCELLED, start, CANCELLED",
        "CANCELLED, finish, ",
        "CANCELLED, undo, ",
        "CANCELLED, cancel, ",
    })
    void every_step_of_its_life_from_every_status(BatchStatus from, String what, BatchStatus to) {
        var batch = in(from);

        if (to == null) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> does(batch, what))
                    .withMessageContaining("from " + from);
            assertThat(batch.status()).isEqualTo(from);
        } else {
            does(batch, what);
            assertThat(batch.status()).isEqualTo(to);
        }
    }

    @Test
    void an_event_names_batch_and_order() {
        var order = GivenOrder.in(WorkOrderStatus.IN_PROGRESS);

        var event = ExecutionEvent.of(EventType.BATCH_UPDATED, order, batch());

        assertThat(event)
                .returns(EventType.BATCH_UPDATED, ExecutionEvent::type)
                .returns("Batch", ExecutionEvent::entityType)
                .returns(9L, ExecutionEvent::entityId)
                .returns("WO-5 #3", ExecutionEvent::entityKey)
                .returns(GivenOrder.LINE, ExecutionEvent::lineId)
                .returns(new BatchPayload(batch().state(), null, order.progress()), ExecutionEvent::payload);
    }

    @Test
    void an_event_tells_the_batch_as_it_is_when_it_is_asked() {
        var batch = batch();
        var event = ExecutionEvent.of(EventType.BATCH_UPDATED, GivenOrder.in(WorkOrderStatus.IN_PROGRESS), batch);

        batch.stepStarted(NOON, LATE);

        assertThat(event.payload())
                .isInstanceOfSatisfying(
                        BatchPayload.class,
                        told -> assertThat(told.batch().status()).isEqualTo(IN_PROGRESS));
    }

    @Test
    void a_batch_is_told_beside_its_order_and_only_a_new_one_with_its_steps() {
        var order = GivenOrder.in(WorkOrderStatus.ACCEPTED);

        var created =
                JsonText.write(ExecutionEvent.created(order, batch(), List.of()).payload());
        assertThat(created)
                .startsWith("{\"id\":9,")
                .contains("\"batch_number\":3", "\"steps\":[]", "\"work_order\":{\"id\":5,\"status\":\"ACCEPTED\"");
        assertThat(JsonText.write(ExecutionEvent.of(EventType.BATCH_UPDATED, order, batch())
                        .payload()))
                .doesNotContain("steps");
    }

    private static void does(Batch batch, String what) {
        switch (what) {
            case "start" -> batch.stepStarted(NOON, LATE);
            case "finish" -> batch.finish(BigDecimal.TEN, Scrap.NONE, NOON, LATE);
            case "undo" -> batch.startUndone();
            default -> batch.cancel();
        }
    }

    private static Batch in(BatchStatus status) {
        var batch = batch();
        if (status == IN_PROGRESS) {
            batch.stepStarted(MORNING, EARLY);
        } else if (status == CANCELLED) {
            batch.cancel();
        }
        return status == DONE ? finished() : batch;
    }

    private static Batch finished() {
        var batch = batch();
        batch.stepStarted(MORNING, EARLY);
        batch.finish(new BigDecimal("180"), new Scrap(new BigDecimal("20"), "bubbles"), NOON, LATE);
        return batch;
    }

    private static Batch batch() {
        return new Batch(5, 3, new BigDecimal("200"), MORNING, 7L) {
            @Override
            public long id() {
                return 9;
            }
        };
    }
}
