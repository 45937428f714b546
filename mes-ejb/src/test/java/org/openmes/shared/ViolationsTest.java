package org.openmes.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with texts and codes (spec 0.4 G1, G8), and the bounds of quantities (spec G2). */
class ViolationsTest {
    private final Violations violations = new Violations();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u200b", "\u2003 "})
    void a_required_text_has_something_to_see(String text) {
        violations.text("name", text, 10);

        assertThat(reason()).isEqualTo("validation.required");
    }

    @Test
    void a_missing_text_is_required_or_not() {
        violations.optionalText("name", null, 10);
        assertThat(violations.isEmpty()).isTrue();

        violations.text("name", null, 10);
        assertThat(reason()).isEqualTo("validation.required");
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void a_text_has_a_length_in_characters_as_people_count_them(int length, boolean fine) {
        violations.text("name", "\uD83D\uDE00".repeat(length), 10);

        assertThat(violations.fine("name")).isEqualTo(fine);
        assertThat(violations.isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\r\nlines", "a\ttab", "ü€\uD83D\uDE00"})
    void line_breaks_and_tabs_may_stand_in_a_text(String text) {
        violations.optionalText("name", text, 20);

        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "bell\u0007", "half \uD83D"})
    void control_characters_and_halves_may_not(String text) {
        violations.optionalText("name", text, 20);

        assertThat(reason()).isEqualTo("validation.control_characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\ttab", "no\u00a0break", "zero\u200bwidth", "\u200ebidi"})
    void a_code_is_one_line_without_invisible_characters(String code) {
        violations.code("code", code, 20);

        assertThat(catchThrowableOfType(ValidationException.class, violations::throwIfAny)
                        .errors()
                        .get("code")
                        .get(0)
                        .key())
                .isEqualTo("validation.invisible_characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINE-1", "Building Line 1", " padded ", "Größe"})
    void a_code_may_have_blanks(String code) {
        violations.code("code", code, 20);

        assertThat(violations.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', validation.required", "xxxxxxxxxxxxxxxxxxxxx, validation.too_long"})
    void a_code_that_is_no_text_is_told_once(String code, String reason) {
        violations.code("name", code, 20);

        assertThat(reason()).isEqualTo(reason);
    }

    @Test
    void required_tells_whether_there_is_something() {
        assertThat(violations.required("name", 0)).isTrue();
        assertThat(violations.required("name", null)).isFalse();
        assertThat(reason()).isEqualTo("validation.required");
    }

    @Test
    void everything_is_told_at_once_and_nothing_when_all_is_fine() {
        assertThatCode(violations::throwIfAny).doesNotThrowAnyException();

        violations
                .add("name", "validation.required")
                .add("name", "validation.too_long", 10)
                .add("code", "validation.key");
        var refusal = catchThrowableOfType(ValidationException.class, violations::throwIfAny);
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refusal.errors().get("name")).hasSize(2);
        assertThat(refusal.errors()).containsOnlyKeys("name", "code");
    }

    @ParameterizedTest
    @CsvSource({
        "99999999, ",
        "99999999.001, validation.at_most",
        "5, ",
        "4.999, validation.at_least",
        "5.001, ",
        "5.0001, validation.decimals",
    })
    void a_quantity_lies_within_its_bounds(BigDecimal quantity, String wrong) {
        Quantities.check(violations, "name", quantity, new BigDecimal("5"), 3);

        if (wrong == null) {
            assertThat(violations.isEmpty()).isTrue();
        } else {
            assertThat(reason()).isEqualTo(wrong);
        }
    }

    private String reason() {
        var reasons = catchThrowableOfType(ValidationException.class, violations::throwIfAny)
                .errors()
                .get("name");
        assertThat(reasons).hasSize(1);
        return reasons.get(0).key();
    }
}
