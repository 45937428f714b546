package org.openmes.execution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmes.line.LineDirectory.WorkstationEntry;
import org.openmes.product.ProcessSnapshot;
import org.openmes.setting.GivenSettings;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.GivenActors;
import org.openmes.shared.LineScope;
import org.openmes.shared.Message;
import org.openmes.shared.Origin;
import org.openmes.shared.Performer;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;
import org.openmes.shift.ShiftStamp;
import org.openmes.workorder.GivenOrder;
import org.openmes.workorder.WorkOrderStatus;

/** Every action in every status of a step, by whom (spec 5.6); in which order refusals come tells StepGuardsTest. */
class StepActionsTest {
    private static final Instant NOW = Instant.parse("2026-05-14T08:42:00Z");
    private static final ShiftStamp DAY = new ShiftStamp(null, LocalDate.of(2026, 5, 14));
    private static final long LINE = GivenOrder.LINE;
    private static final long OTHER_LINE = 2;
    private static final long PRESS = 20;
    private static final DomainException PAUSED = RuleException.state("step", Message.of("step.one_at_a_time"));
    private static final Actor OPERATOR = GivenActors.of(Role.OPERATOR, LINE);
    private static final Actor SUPERVISOR = GivenActors.of(Role.SUPERVISOR, LINE);

    private final Batch batch = new Batch(5, 3, BigDecimal.TEN, NOW, null);
    private final BatchStep first = step(1, null, null, false);
    private final BatchStep second = step(2, null, null, false);

    @Test
    void each_status_of_a_step_leaves_exactly_these_actions() {
        var table = Arrays.stream(StepStatus.values())
                .map(status -> status + ": " + allowed(in(status)))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        PENDING: START SKIP
                        IN_PROGRESS: COMPLETE UNDO_START
                        DONE:\s
                        SKIPPED:\s
                        CANCELLED:\s""");
    }

    @Test
    void nothing_starts_and_nothing_is_left_out_in_a_batch_that_is_closed() {
        batch.cancel();

        assertThat(reason(StepAction.START, first, SUPERVISOR))
                .isEqualTo("step.batch_closed")
                .isEqualTo(reason(StepAction.SKIP, first, SUPERVISOR));
    }

    @Test
    void a_step_that_was_left_out_lets_the_next_one_start() {
        first.skip("No need", NOW, by(7L), DAY);

        assertThat(refusal(StepAction.START, second, OPERATOR)).isEmpty();
    }

    @Test
    void a_step_that_nobody_started_names_where_a_start_is_possible() {
        first.skip("No need", NOW, by(7L), DAY);

        assertThat(refusal(StepAction.START, first, OPERATOR)
                        .orElseThrow()
                        .reason()
                        .arguments())
                .containsExactly("Start", "PENDING", "SKIPPED");
    }

    @Test
    void who_may_not_do_a_step_neither_completes_it_nor_leaves_it_out() {
        var inspection = step(1, null, Role.SUPERVISOR, true);

        assertThat(code(StepAction.SKIP, inspection, OPERATOR)).contains(ErrorCode.STEP_ROLE_REQUIRED);
        inspection.start(NOW, by(8L), DAY);
        assertThat(code(StepAction.COMPLETE, inspection, OPERATOR)).contains(ErrorCode.STEP_ROLE_REQUIRED);
        assertThat(refusal(StepAction.COMPLETE, inspection, SUPERVISOR)).isEmpty();
    }

    @Test
    void an_operator_leaves_out_an_optional_step() {
        assertThat(refusal(StepAction.SKIP, step(1, null, null, true), OPERATOR))
                .isEmpty();
    }

    @Test
    void at_another_workstation_an_operator_neither_completes_nor_leaves_out() {
        var pressed = step(1, PRESS, null, true);

        assertThat(reason(StepAction.SKIP, pressed, OPERATOR)).isEqualTo("step.other_workstation");
        pressed.start(NOW, by(8L), DAY);
        assertThat(reason(StepAction.COMPLETE, pressed, OPERATOR)).isEqualTo("step.other_workstation");
    }

    @Test
    void who_is_nobody_takes_no_start_back() {
        var origin = new Origin(Channel.MQTT, "test", null, null);
        var machine = new Actor(null, null, "M", Role.OPERATOR, LineScope.of(Set.of(LINE)), null, false, origin);
        first.start(NOW, by(null), DAY);

        assertThat(code(StepAction.UNDO_START, first, machine)).contains(ErrorCode.FORBIDDEN);
    }

    @Test
    void a_stranger_neither_leaves_out_nor_takes_back() {
        var stranger = GivenActors.of(Role.SUPERVISOR, 3);

        assertThat(code(StepAction.SKIP, first, stranger)).contains(ErrorCode.LINE_FORBIDDEN);
        assertThat(code(StepAction.UNDO_START, first, stranger)).contains(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void what_the_order_forbids_to_leave_out_stays() {
        var paused = facts(SUPERVISOR, PAUSED);

        assertThat(new StepGuards(paused).refusal(StepAction.SKIP, first)).contains(PAUSED);
    }

    @Test
    void a_stranger_hears_of_the_line_before_the_version_and_all_others_of_the_version_before_the_state() {
        assertThat(demanded(StepAction.COMPLETE, GivenActors.of(Role.OPERATOR, 3), 99L))
                .isEqualTo(ErrorCode.LINE_FORBIDDEN);
        assertThat(demanded(StepAction.COMPLETE, OPERATOR, 99L)).isEqualTo(ErrorCode.STALE_VERSION);
        assertThat(demanded(StepAction.COMPLETE, OPERATOR, 0L)).isEqualTo(ErrorCode.STATE_NOT_ALLOWED);
        assertThatCode(() -> guards(OPERATOR).require(StepAction.START, first, 0L))
                .doesNotThrowAnyException();
    }

    @Test
    void a_step_is_worked_on_the_line_of_its_workstation_else_of_its_order() {
        assertThat(facts(OPERATOR, null).lineOf(step(1, PRESS, null, false))).isEqualTo(OTHER_LINE);
        assertThat(facts(OPERATOR, null).lineOf(first)).isEqualTo(LINE);
    }

    @Test
    void what_is_shown_is_allowed_where_there_is_no_reason() {
        assertThat(new StepActionState(1, StepAction.START, false, null).allowed())
                .isTrue();
        assertThat(new StepActionState(1, StepAction.START, false, Message.of("forbidden")).allowed())
                .isFalse();
        assertThat(new BatchCreation(BigDecimal.TEN, null).allowed()).isTrue();
        assertThat(new BatchCreation(BigDecimal.TEN, Message.of("forbidden")).allowed())
                .isFalse();
    }

    private String allowed(BatchStep step) {
        return Arrays.stream(StepAction.values())
                .filter(action -> refusal(action, step, SUPERVISOR).isEmpty())
                .map(Enum::name)
                .collect(joining(" "));
    }

    private static BatchStep in(StepStatus status) {
        var step = step(1, null, null, false);
        switch (status) {
            case PENDING -> {}
            case IN_PROGRESS -> step.start(NOW, by(7L), DAY);
            case DONE -> {
                step.start(NOW, by(7L), DAY);
                step.complete(NOW, by(7L), null, List.of(), DAY);
            }
            case SKIPPED -> step.skip("No need", NOW, by(7L), DAY);
            case CANCELLED -> step.cancel();
        }
        return step;
    }

    private @Nullable ErrorCode demanded(StepAction action, Actor actor, long version) {
        return catchThrowableOfType(DomainException.class, () -> guards(actor).require(action, first, version))
                .code();
    }

    private Optional<ErrorCode> code(StepAction action, BatchStep step, Actor actor) {
        return refusal(action, step, actor).map(DomainException::code);
    }

    private String reason(StepAction action, BatchStep step, Actor actor) {
        return refusal(action, step, actor).orElseThrow().reason().key();
    }

    private Optional<DomainException> refusal(StepAction action, BatchStep step, Actor actor) {
        return guards(actor).refusal(action, step);
    }

    private StepGuards guards(Actor actor) {
        return new StepGuards(facts(actor, null));
    }

    private StepFacts facts(Actor actor, @Nullable DomainException orderRefusal) {
        return new StepFacts(
                actor,
                GivenOrder.in(WorkOrderStatus.IN_PROGRESS),
                Optional.ofNullable(orderRefusal),
                Optional.ofNullable(orderRefusal),
                Optional.ofNullable(orderRefusal),
                batch,
                List.of(first, second),
                Map.of(PRESS, new WorkstationEntry(PRESS, OTHER_LINE, "P1", "Press", true)),
                id -> "Anna",
                GivenSettings.usual(),
                step -> false,
                NOW);
    }

    private static BatchStep step(int number, @Nullable Long station, @Nullable Role role, boolean optional) {
        return new BatchStep(
                9, new ProcessSnapshot.Step(number, "Step " + number, null, 10, station, null, role, optional));
    }

    private static Performer by(@Nullable Long userId) {
        return new Performer(userId, null);
    }
}
