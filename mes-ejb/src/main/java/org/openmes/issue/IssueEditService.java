package org.openmes.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.EventType;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.NamedPerson;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;
import org.openmes.user.LineSupervision;
import org.openmes.user.UserReference;

/** Corrects what was reported: text, kind and assignee, or removes what was a mistake (spec 7.3). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class IssueEditService {
    @Inject
    HeldIssues held;

    @Inject
    Issues issues;

    @Inject
    IssueTypes types;

    @Inject
    IssueService reads;

    @Inject
    LineSupervision supervision;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The Admins and Supervisors to whom an issue can be assigned, by name. */
    public List<UserReference> assignees(long id) {
        return supervision.of(reads.get(id).lineId());
    }

    /** Whether the actor may change an issue that he may see now. */
    public boolean mayEdit(IssueDetails issue) {
        return issue.status() != IssueStatus.CLOSED
                && IssueGuards.mayEdit(
                        current.get(), issue.lineId(), NamedPerson.idOf(issue.reportedBy()), issue.status());
    }

    /**
     * Changes the named fields: Admins and Supervisors until the issue is closed, others what they have reported while it
     * is OPEN. Another type blocks or frees the order at once.
     *
     * @throws ForbiddenException FORBIDDEN or LINE_FORBIDDEN
     * @throws RuleException STATE_NOT_ALLOWED
     * @throws ValidationException naming the field; the assignee must run the line
     */
    public IssueDetails change(long id, ChangeIssue change, @Nullable Long expectedVersion) {
        reads.get(id);
        var found = held.hold(id, change.issueTypeId().value());
        var issue = found.issue();
        IssueGuards.requireMayEdit(current.get(), found.lineId(), issue.reportedBy(), issue.status());
        issue.requireVersion(expectedVersion);
        IssueGuards.requireNotClosed(issue.status());
        var before = issue.state();
        var type = checked(found, change);
        issue.correct(change);
        var after = issue.state();
        if (!before.equals(after)) {
            issue.touch(current.get(), clock.instant());
            held.tell(EventType.ISSUE_UPDATED, found);
            follow(new HeldIssue(issue, type, found.order()), found.type());
        }
        return issues.details(id);
    }

    /** Removes an issue that was a mistake, in any status; its order goes on when nothing else blocks it. */
    @RolesAllowed(Roles.ADMIN)
    public void delete(long id, @Nullable Long expectedVersion) {
        var found = held.hold(id, null);
        found.issue().requireVersion(expectedVersion);
        held.tell(EventType.ISSUE_DELETED, found);
        issues.remove(found.issue());
        held.ended(found);
    }

    /** The type the issue has after the change. */
    private IssueTypeDetails checked(HeldIssue found, ChangeIssue change) {
        var issue = found.issue();
        var violations = new Violations();
        violations.text("title", change.title().or(issue.title()), ReportIssue.LONGEST_TITLE);
        violations.optionalText("description", change.description().value(), ReportIssue.LONGEST_TEXT);
        var assignee = change.assignedToId().value();
        if (assignee != null
                && !assignee.equals(issue.state().assignedTo())
                && !supervision.includes(assignee, found.lineId())) {
            violations.add("assigned_to_id", "issue.assignee");
        }
        var type = found.type();
        if (change.issueTypeId().present()) {
            var wanted = change.issueTypeId().value();
            if (violations.required("issue_type_id", wanted) && wanted != type.id()) {
                type = types.forShare(wanted)
                        .filter(IssueTypeDetails::isActive)
                        .orElseThrow(() -> ValidationException.of("issue_type_id", "validation.unknown", wanted));
            }
        }
        violations.throwIfAny();
        return type;
    }

    /** An unsolved issue of another kind blocks, or ceases to. */
    private void follow(HeldIssue now, IssueTypeDetails before) {
        if (!now.issue().status().isSolved() && now.type().isBlocking() != before.isBlocking()) {
            if (now.type().isBlocking()) {
                held.began(now);
            } else {
                held.ended(now);
            }
        }
    }
}
