package org.openmes.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.EventType;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.Reasons;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.Slice;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;
import org.openmes.shift.ShiftCalendar;
import org.openmes.user.ByPerson;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;
import org.openmes.workorder.WorkOrderService;
import org.openmes.workorder.WorkOrderStatus;

/**
 * Issues: reported by everybody, followed up by Supervisors (spec 7). An unsolved issue of a blocking type blocks its
 * order in the same transaction; solving the last one unblocks it.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class IssueService {
    private static final Duration JUST_NOW = Duration.ofSeconds(60);

    @Inject
    Issues issues;

    @Inject
    IssueTypes types;

    @Inject
    HeldIssues held;

    @Inject
    IssueReporting reporting;

    @Inject
    ShiftCalendar shifts;

    @Inject
    OrderFloor floor;

    @Inject
    WorkOrderService orders;

    @Inject
    Settings settings;

    @Inject
    Reasons reasons;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The issues of the actor's lines that match, newest first. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Page<IssueDetails> list(IssueFilter filter) {
        return issues.list(filter, current.get().lines());
    }

    /**
     * A stretch of the issues of the actor's lines that match, in the order of the filter; its page does not matter.
     *
     * @throws ValidationException under {@code cursor}, when it is none of a list in this order
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public Slice<IssueDetails> list(IssueFilter filter, CursorRequest request) {
        return issues.list(filter, request, current.get().lines());
    }

    /** Since when the oldest of the issues that match is reported, whatever page is wanted; null when none does. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public @Nullable Instant oldest(IssueFilter filter) {
        return issues.oldest(filter, current.get().lines()).orElse(null);
    }

    /** The issues of an order the actor may see, newest first. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public List<IssueDetails> ofOrder(long orderId) {
        orders.get(orderId);
        return issues.ofOrder(orderId);
    }

    /** One issue of an order or line the actor may see. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public IssueDetails get(long id) {
        var issue = issues.details(id);
        var orderId = issue.workOrderId();
        var reachable = orderId == null
                ? current.get().lines().contains(issue.lineId())
                : floor.isReachable(current.get(), orderId, issue.lineId());
        if (!reachable) {
            throw ForbiddenException.line();
        }
        return issue;
    }

    /** How the actor may follow up an issue now, each with the reason where not. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public List<IssueActionState> actions(IssueDetails issue) {
        return IssueGuards.states(current.get(), issue);
    }

    /**
     * Reports a problem at a step, as {@link #report}.
     *
     * @param given names neither order nor line: they are the step's
     * @throws NotFoundException when there is no such step
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    @ByPerson
    public IssueReported reportAtStep(long stepId, ReportIssue given) {
        issues.orderOfStep(stepId).orElseThrow(() -> new NotFoundException("Step", stepId));
        return report(given.atStep(stepId));
    }

    /**
     * Reports a problem; a blocking type stops the order at once, unless the order is finished.
     *
     * @throws ValidationException naming the field, also for an order, line, step or type that does not exist
     * @throws ForbiddenException LINE_FORBIDDEN, whatever else is wrong
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    @ByPerson
    public IssueReported report(ReportIssue given) {
        return report(given, true);
    }

    /**
     * Reports a problem as {@link #report}, unless the actor has reported the same kind at the same place within the last
     * 60 seconds: then a person is asked before it is reported again (spec 7.5).
     *
     * @throws ValidationException naming {@code report_again}
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    @ByPerson
    public IssueReported reportOnce(ReportIssue given) {
        return report(given, false);
    }

    private IssueReported report(ReportIssue given, boolean again) {
        reporting.requireReach(given, current.get());
        given.check();
        var report = reporting.placed(given);
        var type = reporting.type(report);
        var order = lockReported(report.workOrderId());
        order.ifPresentOrElse(this::requireReach, () -> current.get().requireLine(report.lineId()));
        order.ifPresent(locked -> requireSameLine(given, locked));
        if (!again
                && issues.isRepeated(
                        report, current.get().userId(), clock.instant().minus(JUST_NOW))) {
            throw ValidationException.of("report_again", "issue.reported_just_now");
        }
        var issue = new Issue(
                report,
                type.id(),
                given.title().strip(),
                clock.instant(),
                current.get().performer());
        issue.touch(current.get(), clock.instant());
        issue.reportedIn(
                shifts.stampOf(clock.instant(), order.isPresent() ? order.get().lineId() : report.lineId()));
        issues.add(issue);
        var reported = new HeldIssue(issue, type, order);
        held.tell(EventType.ISSUE_CREATED, reported);
        held.began(reported);
        var blocked = order.filter(it -> it.status() == WorkOrderStatus.BLOCKED).isPresent();
        return new IssueReported(issues.details(issue.id()), blocked);
    }

    /** Takes care of the issue; the order stays blocked. */
    public IssueDetails acknowledge(long id, @Nullable Long expectedVersion) {
        return follow(
                IssueAction.ACKNOWLEDGE, id, expectedVersion, (issue, by) -> issue.acknowledge(clock.instant(), by));
    }

    /** Says that the cause is removed, and how; the order goes on when nothing else blocks it. */
    public IssueDetails resolve(long id, @Nullable String notes, @Nullable Long expectedVersion) {
        return follow(IssueAction.RESOLVE, id, expectedVersion, (issue, by) -> {
            requireText("resolution_notes", notes, ReportIssue.LONGEST_TEXT);
            issue.resolve(notes.strip(), clock.instant(), by);
        });
    }

    /** Files the verified issue for good. */
    public IssueDetails close(long id, @Nullable Long expectedVersion) {
        return follow(IssueAction.CLOSE, id, expectedVersion, (issue, by) -> {
            requireOtherPerson(issue);
            issue.close(clock.instant(), by);
        });
    }

    /** The cause is back; a blocking type blocks the order again. */
    public IssueDetails reopen(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        return follow(IssueAction.REOPEN, id, expectedVersion, (issue, by) -> {
            reasons.required(reason);
            issue.reopen();
        });
    }

    private IssueDetails follow(
            IssueAction action, long id, @Nullable Long version, BiConsumer<Issue, @Nullable Long> transition) {
        var found = held.hold(id, null);
        var issue = found.issue();
        current.get().requireLine(found.lineId());
        issue.requireVersion(version);
        IssueGuards.refusal(action, issue.status()).ifPresent(refusal -> {
            throw refusal;
        });
        transition.accept(issue, current.get().userId());
        issue.touch(current.get(), clock.instant());
        held.tell(action.event(), found);
        if (action == IssueAction.REOPEN) {
            held.began(found);
        } else if (issue.status().isSolved()) {
            held.ended(found);
        }
        return issues.details(id);
    }

    /** The order that the report names, locked; the ledger is told who acts when it names none. */
    private Optional<LockedOrder> lockReported(@Nullable Long orderId) {
        if (orderId == null) {
            return held.lockOrder(null);
        }
        return Optional.of(floor.lockIfPresent(orderId)
                .orElseThrow(() -> ValidationException.of("work_order_id", "validation.unknown", orderId)));
    }

    private static void requireSameLine(ReportIssue given, LockedOrder order) {
        if (given.lineId() != null && !given.lineId().equals(order.lineId())) {
            var other = given.workOrderId() == null ? "batch_step_id" : "work_order_id";
            throw ValidationException.of("line_id", "validation.contradicts", other);
        }
    }

    private void requireReach(LockedOrder order) {
        if (!floor.isReachable(current.get(), order)) {
            throw ForbiddenException.line();
        }
    }

    private void requireOtherPerson(Issue issue) {
        var userId = current.get().userId();
        if (settings.issueCloseRequiresOtherUser() && userId != null && userId.equals(issue.resolvedBy())) {
            throw RuleException.state("status", Message.of("issue.close_by_other"));
        }
    }

    private static void requireText(String field, @Nullable String text, int longest) {
        var violations = new Violations();
        violations.text(field, text, longest);
        violations.throwIfAny();
    }
}
