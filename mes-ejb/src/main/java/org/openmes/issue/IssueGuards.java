package org.openmes.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
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

    /**
     * Whether the actor is one of those who may correct an issue: Admins and Supervisors of its line, and who reported it
     * while it is OPEN.
     *
     * @param lineId the line of its order, or its own
     */
    static boolean mayEdit(Actor actor, @Nullable Long lineId, @Nullable Long reporterId, IssueStatus status) {
        var leads = actor.role().atLeast(Role.SUPERVISOR) && actor.lines().contains(lineId);
        var ownFresh = status == IssueStatus.OPEN && reporterId != null && reporterId.equals(actor.userId());
        return leads || ownFresh;
    }

    /**
     * Refuses who may not correct an issue.
     *
     * @throws ForbiddenException FORBIDDEN or LINE_FORBIDDEN
     */
    static void requireMayEdit(Actor actor, @Nullable Long lineId, @Nullable Long reporterId, IssueStatus status) {
        if (!mayEdit(actor, lineId, reporterId, status)) {
            throw actor.role().atLeast(Role.SUPERVISOR) ? ForbiddenException.line() : ForbiddenException.role();
        }
    }

    /**
     * Refuses to change what is filed.
     *
     * @throws RuleException STATE_NOT_ALLOWED
     */
    static void requireNotClosed(IssueStatus status) {
        if (status == IssueStatus.CLOSED) {
            throw RuleException.state("status", Message.of("issue.closed"));
        }
    }

    /** Why the status does not allow it. */
    static Optional<DomainException> refusal(IssueAction action, IssueStatus status) {
        return action.from().contains(status)
                ? Optional.empty()
                : Optional.of(RuleException.state("status", action.label(), action.from(), status));
    }
}
