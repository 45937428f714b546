package org.openmes.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Role;
import org.openmes.shared.RuleException;

/** Who may follow up an issue, and in which status (spec 7.3). */
final class IssueGuards {
    private IssueGuards() {}

    /** Every action, allowed or with the reason why not. */
    static List<IssueActionState> states(Actor actor, IssueDetails issue) {
        return Arrays.stream(IssueAction.values())
                .map(action -> new IssueActionState(
                        action,
                        refusal(actor, action, issue.lineId(), issue.status())
                                .map(DomainException::reason)
                                .orElse(null)))
                .toList();
    }

    private static Optional<DomainException> refusal(
            Actor actor, IssueAction action, @Nullable Long lineId, IssueStatus status) {
        if (!actor.role().atLeast(Role.SUPERVISOR)) {
            return Optional.of(ForbiddenException.role());
        }
        if (!actor.lines().contains(lineId)) {
            return Optional.of(ForbiddenException.line());
        }
        return refusal(action, status);
    }

    /** Why the status does not allow it. */
    static Optional<DomainException> refusal(IssueAction action, IssueStatus status) {
        return action.from().contains(status)
                ? Optional.empty()
                : Optional.of(RuleException.state("status", action.label(), action.from(), status));
    }
}
