package org.openmes.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.Change;
import org.openmes.shared.Role;
import org.openmes.shared.ValidationException;

/** What product types and process templates may be (spec 4.1 to 4.4). */
class ProductTypeFieldsTest {
    private static final Instant NOW = Instant.parse("2026-05-14T08:42:00Z");
    private static final ProductTypeFields TIRE = new ProductTypeFields("T", "Tire", "Round", "pcs", 0, true);

    @Test
    void a_type_is_trimmed_and_keeps_its_fields() {
        assertThat(new ProductTypeFields(" T ", " Tire ", "Round", " pcs ", 0, true).checked())
                .isEqualTo(TIRE);
        assertThat(new ProductType(TIRE, NOW).fields()).isEqualTo(TIRE);
    }

    @Test
    void a_type_has_code_name_and_unit_of_some_length() {
        assertThat(wrong(type(50, 255, 5000, 20)::checked)).isEmpty();
        assertThat(wrong(type(51, 256, 5001, 21)::checked))
                .containsOnly("code", "name", "description", "unit_of_measure");
        assertThat(wrong(new ProductTypeFields("", "", null, " ", 0, true)::checked))
                .containsOnly("code", "name", "unit_of_measure");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "3, true", "4, false"})
    void quantities_have_up_to_three_decimals(int decimals, boolean fine) {
        var fields = new ProductTypeFields("T", "Tire", null, "kg", decimals, true);

        assertThat(wrong(fields::checked)).isEqualTo(fine ? Set.of() : Set.of("qty_decimals"));
    }

    @Test
    void what_is_not_named_stays_and_the_rest_changes() {
        assertThat(change(Change.absent(), Change.absent()).on(TIRE)).isEqualTo(TIRE);
        assertThat(new ChangeProductType(
                                Change.of("U"),
                                Change.of("Tube"),
                                Change.of(null),
                                Change.of("m"),
                                Change.of(3),
                                Change.of(false))
                        .on(TIRE))
                .isEqualTo(new ProductTypeFields("U", "Tube", null, "m", 3, false));
        assertThat(wrong(() -> change(Change.of(null), Change.of(null)).on(TIRE)))
                .containsOnly("qty_decimals", "is_active");
    }

    @ParameterizedTest
    @CsvSource({
        ", OPERATOR, ",
        "0, ADMIN, ",
        "10080, , ",
        "-1, , steps.0.estimated_duration_minutes",
        "10081, , steps.0.estimated_duration_minutes",
        "10, SYSTEM, steps.0.required_role",
    })
    void a_step_has_a_time_and_a_role_of_people(
            @Nullable Integer minutes, @Nullable Role role, @Nullable String wrong) {
        var step = new TemplateStepFields("Mix", null, minutes, null, role, false);

        assertThat(wrong(template("Tire", List.of(step))::check)).isEqualTo(wrong == null ? Set.of() : Set.of(wrong));
    }

    @Test
    void a_step_has_a_name_and_no_endless_instruction() {
        assertThat(wrong(template("Tire", List.of(step(255, 10_000)))::check)).isEmpty();
        assertThat(wrong(template("Tire", List.of(step(1, 1), step(256, 10_001)))::check))
                .containsOnly("steps.1.name", "steps.1.instruction");
        assertThat(wrong(template("Tire", List.of(step(0, 0)))::check)).containsOnly("steps.0.name");
    }

    @Test
    void a_template_has_a_name_and_up_to_200_steps() {
        assertThat(wrong(template("Tire", Collections.nCopies(200, step(1, 1)))::check))
                .isEmpty();
        assertThat(wrong(template(" ", Collections.nCopies(201, step(1, 1)))::check))
                .containsOnly("name", "steps");
    }

    @Test
    void a_snapshot_holds_everything_that_is_needed_to_make_the_product() {
        var stored = new ProcessTemplateDetails.Step(
                50, 9, 2, "Build", "Slowly", 10, 20L, "D-1", "Drum 1", Role.SUPERVISOR, true);
        var head = new ProcessTemplateDetails.Head(9, 4, "Tire", 3, true, true, NOW, null, 7);

        assertThat(ProcessSnapshot.of(new ProcessTemplateDetails(head, List.of(stored)), NOW))
                .isEqualTo(new ProcessSnapshot(
                        9,
                        "Tire",
                        3,
                        4,
                        NOW,
                        List.of(new ProcessSnapshot.Step(
                                2, "Build", "Slowly", 10, 20L, "Drum 1", Role.SUPERVISOR, true))));
        assertThat(TemplateStepFields.of(stored))
                .isEqualTo(new TemplateStepFields("Build", "Slowly", 10, 20L, Role.SUPERVISOR, true));
    }

    @Test
    void a_template_keeps_name_and_activity() {
        var template = new ProcessTemplate(4, 1, "Tire", true, NOW);
        assertThat(template.name()).isEqualTo("Tire");
        assertThat(template.isActive()).isTrue();

        template.take("Tire 2", false);
        assertThat(template.name()).isEqualTo("Tire 2");
        assertThat(template.isActive()).isFalse();
    }

    private static ChangeProductType change(Change<Integer> decimals, Change<Boolean> active) {
        return new ChangeProductType(
                Change.absent(), Change.absent(), Change.absent(), Change.absent(), decimals, active);
    }

    private static CreateProcessTemplate template(String name, List<TemplateStepFields> steps) {
        return new CreateProcessTemplate(4, name, true, steps);
    }

    private static TemplateStepFields step(int name, int instruction) {
        return new TemplateStepFields("n".repeat(name), "i".repeat(instruction), 10, null, null, false);
    }

    private static ProductTypeFields type(int code, int name, int description, int unit) {
        return new ProductTypeFields(
                "c".repeat(code), "n".repeat(name), "d".repeat(description), "u".repeat(unit), 0, true);
    }

    private static Set<String> wrong(ThrowingCallable check) {
        var refusal = catchThrowableOfType(ValidationException.class, check);
        return refusal == null ? Set.of() : refusal.errors().keySet();
    }
}
