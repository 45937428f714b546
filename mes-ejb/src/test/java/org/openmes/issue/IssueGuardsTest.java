package org.openmes.issue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.GivenActors;
import org.openmes.shared.Message;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;

/** Every action in every status of an issue, and who may follow it up (spec 7.3). */
class IssueGuardsTest {
    @Test
    void each_status_leaves_exactly_these_actions() {
        var table = Arrays.stream(IssueStatus.values())
                .map(status -> status + ": " + allowed(status))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        OPEN: ACKNOWLEDGE RESOLVE
                        ACKNOWLEDGED: RESOLVE
                        RESOLVED: CLOSE REOPEN
                        CLOSED:\s""");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_status_does_not_allow_names_where_it_is_possible(IssueAction action) {
        for (var status : IssueStatus.values()) {
            var refusal = IssueGuards.refusal(action, status);
            refusal.ifPresent(it -> assertThat(it.reason().arguments())
                    .containsExactly(
                            action.label(),
                            action.from().stream().map(Enum::name).collect(joining(", ")),
                            status.name()));
        }
    }

    @Test
    void an_action_tells_what_happened_under_its_own_name() {
        assertThat(Arrays.stream(IssueAction.values()).map(action -> action.label() + " " + action.event()))
                .containsExactly(
                        "Acknowledge ISSUE_ACKNOWLEDGED",
                        "Resolve ISSUE_RESOLVED",
                        "Close ISSUE_CLOSED",
                        "Reopen ISSUE_REOPENED");
    }

    @Test
    void a_cause_that_is_not_removed_is_unsolved() {
        assertThat(Arrays.stream(IssueStatus.values()).filter(IssueStatus::isSolved))
                .containsExactly(IssueStatus.RESOLVED, IssueStatus.CLOSED);
        assertThat(Arrays.stream(IssueStatus.values()).filter(IssueStatus::isUnsolved))
                .containsExactly(IssueStatus.OPEN, IssueStatus.ACKNOWLEDGED);
    }

    @Test
    void supervisors_of_the_line_follow_up_and_nobody_else() {
        assertThat(shown(GivenActors.of(Role.SUPERVISOR, 1))).isEqualTo("- - status status");
        assertThat(shown(GivenActors.of(Role.OPERATOR, 1))).isEqualTo("forbidden forbidden forbidden forbidden");
        assertThat(shown(GivenActors.of(Role.SUPERVISOR, 2)))
                .isEqualTo("line_forbidden line_forbidden line_forbidden line_forbidden");
    }

    @Test
    void those_who_lead_the_line_correct_an_issue_and_whoever_reported_it_while_it_is_open() {
        var anna = GivenActors.ID;
        var table = Arrays.stream(IssueStatus.values())
                .map(status -> status + ":"
                        + edits(GivenActors.of(Role.SUPERVISOR, 1), 8L, status)
                        + edits(GivenActors.of(Role.SUPERVISOR, 2), 8L, status)
                        + edits(GivenActors.of(Role.OPERATOR, 1), 8L, status)
                        + edits(GivenActors.of(Role.OPERATOR, 1), null, status)
                        + edits(GivenActors.of(Role.OPERATOR, 1), anna, status))
                .collect(joining("\n"));

        assertThat(table).isEqualTo("""
                        OPEN: yes LINE_FORBIDDEN FORBIDDEN FORBIDDEN yes
                        ACKNOWLEDGED: yes LINE_FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN
                        RESOLVED: yes LINE_FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN
                        CLOSED: yes LINE_FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN""");
    }

    @Test
    void what_is_filed_stays_as_it_is() {
        assertThat(Arrays.stream(IssueStatus.values()).filter(IssueGuardsTest::isClosed))
                .containsExactly(IssueStatus.CLOSED);
    }

    private static boolean isClosed(IssueStatus status) {
        return catchThrowableOfType(RuleException.class, () -> IssueGuards.requireNotClosed(status)) != null;
    }

    private static String edits(Actor actor, @Nullable Long reporter, IssueStatus status) {
        var refusal = catchThrowableOfType(
                ForbiddenException.class, () -> IssueGuards.requireMayEdit(actor, 1L, reporter, status));
        assertThat(IssueGuards.mayEdit(actor, 1L, reporter, status)).isEqualTo(refusal == null);
        return refusal == null ? " yes" : " " + refusal.code();
    }

    private static String shown(Actor actor) {
        return IssueGuards.states(actor, GivenIssues.open(1L)).stream()
                .map(state -> state.allowed() ? "-" : key(state.reason()))
                .collect(joining(" "));
    }

    private static String key(Message reason) {
        return reason.key().equals("state_not_allowed") ? "status" : reason.key();
    }

    private static String allowed(IssueStatus status) {
        return Arrays.stream(IssueAction.values())
                .filter(action -> refusal(action, status).isEmpty())
                .map(Enum::name)
                .collect(joining(" "));
    }

    private static Optional<DomainException> refusal(IssueAction action, IssueStatus status) {
        return IssueGuards.refusal(action, status);
    }
}
