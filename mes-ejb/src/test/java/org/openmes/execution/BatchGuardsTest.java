package org.openmes.execution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.GivenActors;
import org.openmes.shared.Role;
import org.openmes.workorder.GivenOrder;
import org.openmes.workorder.WorkOrderStatus;

/** Who puts what right about a batch, in every status of batch and order (spec 5.5). */
class BatchGuardsTest {
    private static final GivenOrder RUNNING = GivenOrder.in(WorkOrderStatus.IN_PROGRESS);

    @Test
    void each_status_of_a_batch_leaves_exactly_these_actions() {
        var table = Arrays.stream(BatchStatus.values())
                .map(status -> status + ": "
                        + BatchGuards.states(9, GivenActors.of(Role.SUPERVISOR, 1), RUNNING, status).stream()
                                .map(state -> state.action() + (state.allowed() ? "" : " refused"))
                                .collect(joining(", ")))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING: CANCEL, CHANGE_TARGET
                        IN_PROGRESS: CANCEL
                        DONE: CORRECT
                        CANCELLED:\s""");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_status_of_the_batch_does_not_allow_names_where_it_is_possible(BatchAction action) {
        for (var status : BatchStatus.values()) {
            var refusal = refusal(action, RUNNING, status);
            assertThat(refusal.isEmpty()).isEqualTo(action.from().contains(status));
            refusal.ifPresent(it -> assertThat(it.reason().arguments())
                    .containsExactly(
                            action.label(),
                            action.from().stream().map(Enum::name).collect(joining(", ")),
                            status.name()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_put_right_in_a_finished_order(WorkOrderStatus status) {
        var refusal = refusal(BatchAction.CANCEL, GivenOrder.in(status), BatchStatus.PENDING);

        assertThat(refusal.map(it -> it.reason().key()))
                .isEqualTo(status.isTerminal() ? Optional.of("batch.order_finished") : Optional.empty());
    }

    @Test
    void operators_and_strangers_put_nothing_right() {
        assertThat(BatchGuards.refusal(
                        BatchAction.CANCEL, GivenActors.of(Role.OPERATOR, 1), RUNNING, BatchStatus.PENDING))
                .map(DomainException::code)
                .contains(ErrorCode.FORBIDDEN);
        assertThat(BatchGuards.refusal(
                        BatchAction.CANCEL, GivenActors.of(Role.SUPERVISOR, 2), RUNNING, BatchStatus.PENDING))
                .map(DomainException::code)
                .contains(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void what_is_shown_tells_the_reason_and_the_batch() {
        var shown = BatchGuards.states(9, GivenActors.of(Role.OPERATOR, 1), RUNNING, BatchStatus.DONE);

        assertThat(shown).singleElement().satisfies(state -> {
            assertThat(state.batchId()).isEqualTo(9);
            assertThat(state.allowed()).isFalse();
            assertThat(state.reason()).isNotNull();
        });
    }

    @Test
    void the_words_of_refusals_are_those_of_the_buttons() {
        assertThat(Arrays.stream(BatchAction.values()).map(BatchAction::label))
                .containsExactly("Cancel batch", "Change target", "Correct quantity");
        assertThat(Arrays.stream(StepAction.values()).map(StepAction::label))
                .containsExactly("Start", "Complete", "Skip", "Undo start");
    }

    private static Optional<DomainException> refusal(BatchAction action, GivenOrder order, BatchStatus status) {
        return BatchGuards.refusal(action, GivenActors.admin(), order, status);
    }
}
