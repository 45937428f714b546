package org.openmes.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmes.line.LineDirectory.WorkstationEntry;
import org.openmes.product.ProcessSnapshot;
import org.openmes.setting.GivenSettings;
import org.openmes.setting.SettingValues;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.LineScope;
import org.openmes.shared.Message;
import org.openmes.shared.Origin;
import org.openmes.shared.Performer;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;
import org.openmes.shift.ShiftStamp;
import org.openmes.workorder.GivenOrder;
import org.openmes.workorder.WorkOrderStatus;

/** The order of the guards is the order of spec 5.6: people hear the reason that they must mend first. */
class StepGuardsTest {
    private static final Instant NOW = Instant.parse("2026-05-14T08:42:00Z");
    private static final ShiftStamp DAY = new ShiftStamp(null, LocalDate.of(2026, 5, 14));
    private static final long LINE = 1;
    private static final long OFF = 20;
    private static final DomainException PAUSED = RuleException.state("work_order", Message.of("step.one_at_a_time"));

    private final Batch batch = new Batch(5, 3, BigDecimal.TEN, NOW, null);
    private final BatchStep first = step(1, null, null);
    private final BatchStep second = step(2, null, null);

    private Actor actor = actor(Role.OPERATOR, LINE);
    private SettingValues rules = GivenSettings.usual();
    private @Nullable DomainException orderRefusal;
    private boolean handsFull;

    @Test
    void the_first_step_may_start_and_the_second_waits_for_it() {
        assertThat(refusal(StepAction.START, first)).isEmpty();
        assertThat(text(StepAction.START, second)).isEqualTo("Step 1 must be completed before step 2");
    }

    @Test
    void a_step_that_is_done_lets_the_next_one_start() {
        first.start(NOW, by(7L), DAY);
        assertThat(code(StepAction.START, second)).contains(ErrorCode.STEP_ORDER);

        first.complete(NOW, by(7L), null, List.of(), DAY);
        assertThat(refusal(StepAction.START, second)).isEmpty();
    }

    @Test
    void without_the_rule_steps_start_in_any_order() {
        rules = GivenSettings.with("FORCE_SEQUENTIAL_STEPS", "false");

        assertThat(refusal(StepAction.START, second)).isEmpty();
    }

    @Test
    void a_started_step_names_who_started_it() {
        first.start(NOW, by(7L), DAY);

        assertThat(code(StepAction.START, first)).contains(ErrorCode.STATE_NOT_ALLOWED);
        assertThat(text(StepAction.START, first)).contains("Anna");
    }

    @Test
    void only_a_running_step_is_completed() {
        assertThat(code(StepAction.COMPLETE, first)).contains(ErrorCode.STATE_NOT_ALLOWED);

        first.start(NOW, by(7L), DAY);
        assertThat(refusal(StepAction.COMPLETE, first)).isEmpty();
    }

    @Test
    void a_stranger_hears_of_the_line_before_anything_else() {
        actor = actor(Role.OPERATOR, 2);
        orderRefusal = PAUSED;

        assertThat(code(StepAction.START, second)).contains(ErrorCode.LINE_FORBIDDEN);
        assertThat(code(StepAction.COMPLETE, second)).contains(ErrorCode.LINE_FORBIDDEN);
    }

    @Test
    void the_state_of_the_order_goes_before_that_of_the_step() {
        orderRefusal = PAUSED;

        assertThat(refusal(StepAction.START, second)).contains(PAUSED);
        assertThat(refusal(StepAction.COMPLETE, second)).contains(PAUSED);
    }

    @Test
    void nothing_starts_in_a_batch_that_is_closed() {
        batch.cancel();

        assertThat(code(StepAction.START, first)).contains(ErrorCode.STATE_NOT_ALLOWED);
    }

    @Test
    void the_role_of_a_step_goes_before_its_place_in_the_order() {
        var inspection = step(3, Role.SUPERVISOR, null);

        assertThat(code(StepAction.START, inspection)).contains(ErrorCode.STEP_ROLE_REQUIRED);
        actor = actor(Role.SUPERVISOR, LINE);
        assertThat(code(StepAction.START, inspection)).contains(ErrorCode.STEP_ORDER);
    }

    @Test
    void a_station_that_is_switched_off_stops_operators() {
        var there = step(1, null, OFF);

        assertThat(text(StepAction.START, there)).contains("Old press");
        actor = actor(Role.SUPERVISOR, LINE);
        assertThat(refusal(StepAction.START, there)).isEmpty();
    }

    @Test
    void who_has_his_hands_full_starts_nothing_where_that_is_the_rule() {
        handsFull = true;
        rules = GivenSettings.with("ONE_RUNNING_STEP_PER_USER", "true");
        assertThat(code(StepAction.START, first)).contains(ErrorCode.STATE_NOT_ALLOWED);

        rules = GivenSettings.with("ONE_RUNNING_STEP_PER_USER", "false");
        assertThat(refusal(StepAction.START, first)).isEmpty();
    }

    @Test
    void what_is_shown_as_refused_is_refused() {
        assertThatThrownBy(() -> guards().require(StepAction.START, second, null))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.STEP_ORDER));
    }

    @Test
    void operators_leave_out_what_the_process_leaves_open() {
        assertThat(code(StepAction.SKIP, first)).contains(ErrorCode.FORBIDDEN);
        actor = actor(Role.SUPERVISOR, LINE);
        assertThat(refusal(StepAction.SKIP, first)).isEmpty();
        assertThat(code(StepAction.SKIP, second)).contains(ErrorCode.STEP_ORDER);
    }

    @Test
    void operators_take_back_their_own_start_for_two_minutes() {
        first.start(NOW.minusSeconds(120), by(7L), DAY);
        assertThat(refusal(StepAction.UNDO_START, first)).isEmpty();

        second.start(NOW.minusSeconds(121), by(7L), DAY);
        assertThat(code(StepAction.UNDO_START, second)).contains(ErrorCode.FORBIDDEN);
        actor = actor(Role.SUPERVISOR, LINE);
        assertThat(refusal(StepAction.UNDO_START, second)).isEmpty();
    }

    @Test
    void nobody_takes_back_the_start_of_another() {
        first.start(NOW, by(8L), DAY);

        assertThat(code(StepAction.UNDO_START, first)).contains(ErrorCode.FORBIDDEN);
    }

    private Optional<ErrorCode> code(StepAction action, BatchStep step) {
        return refusal(action, step).map(DomainException::code);
    }

    private String text(StepAction action, BatchStep step) {
        return refusal(action, step).orElseThrow().text(Locale.ENGLISH);
    }

    private Optional<DomainException> refusal(StepAction action, BatchStep step) {
        return guards().refusal(action, step);
    }

    private StepGuards guards() {
        return new StepGuards(new StepFacts(
                actor,
                GivenOrder.in(WorkOrderStatus.IN_PROGRESS),
                Optional.ofNullable(orderRefusal),
                Optional.ofNullable(orderRefusal),
                Optional.ofNullable(orderRefusal),
                batch,
                List.of(first, second),
                Map.of(OFF, new WorkstationEntry(OFF, LINE, "P1", "Old press", false)),
                id -> "Anna",
                rules,
                step -> handsFull,
                NOW));
    }

    private static BatchStep step(int number, @Nullable Role role, @Nullable Long workstation) {
        return new BatchStep(
                9, new ProcessSnapshot.Step(number, "Step " + number, null, 10, workstation, null, role, false));
    }

    private static Actor actor(Role role, long line) {
        var origin = new Origin(Channel.WEB, "test", null, null);
        return new Actor(7L, "anna", "Anna", role, LineScope.of(Set.of(line)), null, false, origin);
    }

    private static Performer by(@Nullable Long userId) {
        return new Performer(userId, null);
    }
}
