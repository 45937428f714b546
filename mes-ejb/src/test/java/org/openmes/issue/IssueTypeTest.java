package org.openmes.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmes.shared.Change;
import org.openmes.shared.PageRequest;
import org.openmes.shared.ValidationException;

/** Kinds of problems (spec 7.1) and what a report must say (spec 7.2). */
class IssueTypeTest {
    private static final IssueTypeFields SAW = new IssueTypeFields("SAW", "Saw", Severity.HIGH, true, true);

    @Test
    void checked_fields_are_trimmed_and_otherwise_the_same() {
        assertThat(new IssueTypeFields(" SAW ", " Saw ", Severity.HIGH, true, true).checked())
                .isEqualTo(SAW);
    }

    @Test
    void code_name_and_severity_are_needed() {
        assertThat(wrong(new IssueTypeFields(" ", "", null, true, true))).containsOnly("code", "name", "severity");
        assertThat(wrong(new IssueTypeFields("c".repeat(51), "n".repeat(256), Severity.LOW, true, true)))
                .containsOnly("code", "name");
        assertThat(wrong(new IssueTypeFields("c".repeat(50), "n".repeat(255), Severity.LOW, true, true)))
                .isEmpty();
    }

    @Test
    void what_is_not_named_stays() {
        assertThat(new ChangeIssueType(
                                Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.absent())
                        .on(SAW))
                .isEqualTo(SAW);
    }

    @Test
    void what_is_named_changes_and_flags_are_never_nothing() {
        var other = new ChangeIssueType(
                Change.of("DRILL"), Change.of("Drill"), Change.of(Severity.LOW), Change.of(false), Change.of(false));
        assertThat(other.on(SAW)).isEqualTo(new IssueTypeFields("DRILL", "Drill", Severity.LOW, false, false));

        var refusal = catchThrowableOfType(
                ValidationException.class,
                () -> new ChangeIssueType(
                                Change.absent(), Change.absent(), Change.absent(), Change.of(null), Change.of(null))
                        .on(SAW));
        assertThat(refusal.errors()).containsOnlyKeys("is_blocking", "is_active");
    }

    @Test
    void a_type_keeps_its_fields_until_it_is_switched_off() {
        var type = new IssueType(SAW, Instant.EPOCH);
        assertThat(type.fields()).isEqualTo(SAW);

        type.deactivate();
        assertThat(type.fields()).isEqualTo(new IssueTypeFields("SAW", "Saw", Severity.HIGH, true, false));
    }

    @ParameterizedTest
    @CsvSource({
        "5, , , 2, ",
        ", 1, , 2, ",
        ", , 40, 2, ",
        ", , , 2, work_order_id",
        "5, , , , issue_type_id",
    })
    void a_report_says_what_and_where(
            @Nullable Long order,
            @Nullable Long line,
            @Nullable Long step,
            @Nullable Long type,
            @Nullable String wrong) {
        var report = new ReportIssue(order, line, step, type, "Saw", null);

        if (wrong == null) {
            assertThatCode(report::check).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(ValidationException.class, report::check)
                            .errors())
                    .containsOnlyKeys(wrong);
        }
    }

    @Test
    void a_report_has_a_title() {
        var untitled = new ReportIssue(5L, null, null, 2L, " ", null);

        assertThat(catchThrowableOfType(ValidationException.class, untitled::check)
                        .errors())
                .containsOnlyKeys("title");
    }

    @Test
    void a_report_is_not_endless() {
        var longest = new ReportIssue(5L, null, null, 2L, "t".repeat(255), "d".repeat(5000));
        assertThatCode(longest::check).doesNotThrowAnyException();

        var tooLong = new ReportIssue(5L, null, null, 2L, "t".repeat(256), "d".repeat(5001));
        assertThat(catchThrowableOfType(ValidationException.class, tooLong::check)
                        .errors())
                .containsOnlyKeys("title", "description");
    }

    @Test
    void a_report_at_a_step_is_the_same_there() {
        assertThat(new ReportIssue(5L, 1L, null, 2L, "Saw", "It smokes").atStep(40))
                .isEqualTo(new ReportIssue(5L, 1L, 40L, 2L, "Saw", "It smokes"));
    }

    @Test
    void a_filter_of_one_status_is_the_same_but_for_status_and_page() {
        var all = IssueFilter.of(Set.of(), Set.of(1L), PageRequest.of(null, null));

        assertThat(all.lineIds()).containsExactly(1L);
        assertThat(all.of(IssueStatus.OPEN, PageRequest.of(2, 10)))
                .isEqualTo(IssueFilter.of(Set.of(IssueStatus.OPEN), Set.of(1L), PageRequest.of(2, 10)));
    }

    private static Set<String> wrong(IssueTypeFields fields) {
        var refusal = catchThrowableOfType(ValidationException.class, fields::checked);
        return refusal == null ? Set.of() : refusal.errors().keySet();
    }
}
