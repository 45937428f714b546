package org.openmes.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmes.issue.Severity;
import org.openmes.shared.ValidationException;
import org.openmes.web.Reader;

class PostedTest {
    @Test
    void a_text_loses_blanks_around_it_and_the_line_ends_of_browsers() {
        assertThat(posted("name", "  one\r\ntwo ").text("name")).isEqualTo("one\ntwo");
        assertThat(posted("name", "   ").text("name")).isNull();
        assertThat(posted("name", "x").text("other")).isNull();
    }

    @Test
    void a_password_stays_as_it_was_typed() {
        assertThat(posted("password", " a b ").verbatim("password")).isEqualTo(" a b ");
        assertThat(posted("password", " a b ").verbatim("other")).isEmpty();
    }

    @Test
    void numbers_are_read_with_a_point() {
        assertThat(posted("qty", " 12.50 ").decimal("qty")).isEqualByComparingTo("12.5");
        assertThat(posted("qty", "-1").decimal("qty")).isEqualByComparingTo("-1");
        assertThat(posted("qty", "").decimal("qty")).isNull();
        assertThat(posted("n", "42").integer("n")).isEqualTo(42);
        assertThat(posted("k", "42").key("k")).isEqualTo(42L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1e5", "0x10", "NaN", "1.", ".5", "1234567890123456", "1 000", "--1"})
    void what_is_no_number_is_told_at_its_field(String typed) {
        var posted = posted("qty", typed);

        assertThat(posted.decimal("qty")).isNull();
        assertThat(refusal(posted).errors()).containsOnlyKeys("qty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "9999999999", "x"})
    void what_is_no_whole_number_is_told_at_its_field(String typed) {
        var posted = posted("n", typed);

        assertThat(posted.integer("n")).isNull();
        assertThat(refusal(posted).errors()).containsOnlyKeys("n");
    }

    @Test
    void everything_that_cannot_be_read_is_told_at_once() {
        var posted = new Posted();
        posted.request = Reader.post(
                Map.of("due_date", List.of("31.12.2026"), "line_id", List.of("x"), "severity", List.of("worst")));

        posted.date("due_date");
        posted.key("line_id");
        posted.constant("severity", Severity.class);

        assertThat(refusal(posted).errors()).containsOnlyKeys("due_date", "line_id", "severity");
    }

    @Test
    void what_can_be_read_ends_nowhere() {
        var posted = posted("severity", "high");

        assertThat(posted.constant("severity", Severity.class)).isEqualTo(Severity.HIGH);
        assertThatCode(posted::check).doesNotThrowAnyException();
    }

    @Test
    void ticked_records_count_once_and_made_up_ones_not_at_all() {
        var posted = new Posted();
        posted.request = Reader.post(Map.of("row", List.of("3", "x", "1", "3", "-1")));

        assertThat(posted.keys("row")).containsExactly(3L, 1L);
        assertThat(posted.keys("other")).isEmpty();
    }

    @Test
    void a_box_is_ticked_when_it_was_sent_at_all() {
        assertThat(posted("active", "").flag("active")).isTrue();
        assertThat(posted("active", "on").flag("other")).isFalse();
    }

    private static ValidationException refusal(Posted posted) {
        return catchThrowableOfType(ValidationException.class, posted::check);
    }

    private static Posted posted(String field, String value) {
        var posted = new Posted();
        posted.request = Reader.post(Map.of(field, List.of(value)));
        return posted;
    }
}
