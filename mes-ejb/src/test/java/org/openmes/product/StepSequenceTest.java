package org.openmes.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;

/** The steps mixing, building, curing, with the keys 11, 12, 13. */
class StepSequenceTest {
    private final StepSequence sequence = of("Mix", "Build", "Cure");

    @Test
    void nothing_is_written_when_nothing_differs() {
        sequence.change(12, step("Build"));
        sequence.reorder(List.of(11L, 12L, 13L));
        sequence.replace(List.of(step("Mix"), step("Build"), step("Cure")));

        assertThat(sequence.changes().isEmpty()).isTrue();
    }

    @Test
    void only_the_step_that_is_changed_is_written() {
        sequence.change(12, step("Assemble"));

        assertThat(sequence.changes()).isEqualTo(changed(new StepChanges.Numbered(12L, 2, step("Assemble"))));
    }

    @Test
    void two_steps_that_change_places_keep_their_keys() {
        sequence.moveUp(13);

        assertThat(sequence.changes())
                .isEqualTo(changed(
                        new StepChanges.Numbered(13L, 2, step("Cure")),
                        new StepChanges.Numbered(12L, 3, step("Build"))));
        sequence.moveDown(13);
        assertThat(sequence.changes().isEmpty()).isTrue();
    }

    @Test
    void a_step_that_is_deleted_lets_those_behind_it_move_up() {
        sequence.delete(12);

        assertThat(sequence.changes())
                .isEqualTo(new StepChanges(
                        List.of(12L), List.of(new StepChanges.Numbered(13L, 2, step("Cure"))), List.of()));
    }

    @Test
    void a_step_is_appended_behind_the_last() {
        sequence.append(step("Inspect"));

        assertThat(sequence.changes())
                .isEqualTo(new StepChanges(
                        List.of(), List.of(), List.of(new StepChanges.Numbered(null, 4, step("Inspect")))));
    }

    @Test
    void numbers_with_a_gap_become_contiguous_with_the_next_change() {
        var gap = new StepSequence(List.of(stored(11, 1, "Mix"), stored(13, 3, "Cure")));

        gap.append(step("Inspect"));

        assertThat(gap.changes().changed()).containsExactly(new StepChanges.Numbered(13L, 2, step("Cure")));
        assertThat(gap.changes().added()).containsExactly(new StepChanges.Numbered(null, 3, step("Inspect")));
    }

    @Test
    void a_list_without_keys_finds_the_steps_that_stay() {
        sequence.replace(List.of(step("Weigh"), step("Mix"), step("Build"), step("Cure")));

        assertThat(sequence.changes().deleted()).isEmpty();
        assertThat(sequence.changes().changed())
                .extracting(StepChanges.Numbered::id, StepChanges.Numbered::number)
                .containsExactly(tuple(11L, 2), tuple(12L, 3), tuple(13L, 4));
        assertThat(sequence.changes().added()).containsExactly(new StepChanges.Numbered(null, 1, step("Weigh")));
    }

    @Test
    void a_list_without_keys_finds_a_step_by_its_name_and_else_by_its_place() {
        var slowly = new TemplateStepFields("Cure", "slowly", null, null, null, false);

        sequence.replace(List.of(step("Mix"), step("Assemble"), slowly));

        assertThat(sequence.changes())
                .isEqualTo(changed(
                        new StepChanges.Numbered(12L, 2, step("Assemble")), new StepChanges.Numbered(13L, 3, slowly)));
    }

    @Test
    void steps_that_say_the_same_are_told_apart_by_their_place() {
        var same = of("Inspect", "Build", "Inspect");

        same.replace(List.of(step("Build"), step("Inspect")));

        assertThat(same.changes().deleted()).hasSize(1);
        assertThat(same.changes().added()).isEmpty();
    }

    @Test
    void the_first_step_does_not_move_up_and_the_last_not_down() {
        assertThat(catchThrowableOfType(RuleException.class, () -> sequence.moveUp(11)))
                .extracting(RuleException::code, RuleException::reason)
                .containsExactly(ErrorCode.STATE_NOT_ALLOWED, Message.of("template.step_is_first"));
        assertThat(catchThrowableOfType(RuleException.class, () -> sequence.moveDown(13)))
                .extracting(RuleException::code, RuleException::reason)
                .containsExactly(ErrorCode.STATE_NOT_ALLOWED, Message.of("template.step_is_last"));
        assertThat(sequence.changes().isEmpty()).isTrue();
    }

    @Test
    void an_order_without_one_of_the_steps_is_refused() {
        assertReorderRefused(Message.of("template.step_missing", "12"), 13L, 11L);
    }

    @Test
    void an_order_with_a_step_of_another_template_is_refused() {
        assertReorderRefused(Message.of("template.step_foreign", "99"), 11L, 12L, 13L, 99L);
        assertReorderRefused(Message.of("template.step_foreign", "null"), 11L, 12L, 13L, null);
    }

    @Test
    void an_order_that_names_a_step_twice_is_refused() {
        assertReorderRefused(Message.of("template.step_twice", "11"), 11L, 12L, 13L, 11L);
    }

    @Test
    void no_order_at_all_is_refused() {
        assertThat(catchThrowableOfType(ValidationException.class, () -> sequence.reorder(null))
                        .errors())
                .containsOnlyKeys("ids");
    }

    @Test
    void a_template_takes_so_many_steps_and_no_more() {
        var full = of(IntStream.range(0, CreateProcessTemplate.MOST_STEPS)
                .mapToObj(String::valueOf)
                .toArray(String[]::new));

        assertThat(catchThrowableOfType(ValidationException.class, () -> full.append(step("One more")))
                        .errors())
                .containsOnlyKeys("steps");
    }

    @Test
    void a_step_of_another_template_is_not_found() {
        for (var attempt : List.<Runnable>of(
                () -> sequence.get(99),
                () -> sequence.change(99, step("x")),
                () -> sequence.delete(99),
                () -> sequence.moveUp(99),
                () -> sequence.moveDown(99))) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(attempt::run);
        }
    }

    private void assertReorderRefused(Message reason, Long... ids) {
        var refusal = catchThrowableOfType(ValidationException.class, () -> sequence.reorder(Arrays.asList(ids)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refusal.errors().get("ids")).containsExactly(reason);
        assertThat(sequence.changes().isEmpty()).isTrue();
    }

    private static StepChanges changed(StepChanges.Numbered... steps) {
        return new StepChanges(List.of(), List.of(steps), List.of());
    }

    private static StepSequence of(String... names) {
        return new StepSequence(IntStream.range(0, names.length)
                .mapToObj(i -> stored(11 + i, i + 1, names[i]))
                .toList());
    }

    private static ProcessTemplateDetails.Step stored(long id, int number, String name) {
        return new ProcessTemplateDetails.Step(id, 1, number, name, null, null, null, null, null, null, false);
    }

    private static TemplateStepFields step(String name) {
        return new TemplateStepFields(name, null, null, null, null, false);
    }
}
