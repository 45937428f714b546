package org.openmes.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.openmes.line.LineDirectory;
import org.openmes.shared.Actor;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.OrderFloor;

/** Finds out where a reported problem belongs. */
@ApplicationScoped
class IssueReporting {
    @Inject
    Issues issues;

    @Inject
    IssueTypes types;

    @Inject
    LineDirectory lines;

    @Inject
    OrderFloor floor;

    /**
     * Refuses a report that names what is not the actor's before anything else is said about it, not even whether it fits
     * together. What does not exist is told later.
     *
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN
     */
    void requireReach(ReportIssue report, Actor actor) {
        var stepId = report.batchStepId();
        var ofStep = stepId == null ? Optional.<Long>empty() : issues.orderOfStep(stepId);
        var orders = Stream.concat(Stream.ofNullable(report.workOrderId()), ofStep.stream())
                .toList();
        orders.forEach(order -> floor.requireReach(actor, order));
        var line = report.lineId();
        if (line != null
                && lines.line(line).isPresent()
                && orders.stream().noneMatch(order -> floor.isOfLine(order, line))) {
            actor.requireLine(line);
        }
    }

    /**
     * The report with its order filled in from the step.
     *
     * @throws ValidationException when step or line do not exist, or the step belongs to another order
     */
    ReportIssue placed(ReportIssue report) {
        var stepId = report.batchStepId();
        if (stepId == null) {
            return report.workOrderId() == null ? onLine(report) : report;
        }
        var orderId = issues.orderOfStep(stepId)
                .orElseThrow(() -> ValidationException.of("batch_step_id", "validation.unknown", stepId));
        if (report.workOrderId() != null && report.workOrderId() != orderId.longValue()) {
            throw ValidationException.of("batch_step_id", "issue.step_of_other_order");
        }
        return new ReportIssue(orderId, null, stepId, report.issueTypeId(), report.title(), report.description());
    }

    private ReportIssue onLine(ReportIssue report) {
        if (lines.line(report.lineId()).isEmpty()) {
            throw ValidationException.of("line_id", "validation.unknown", report.lineId());
        }
        return report;
    }

    /**
     * The type, active and held unchanged.
     *
     * @throws ValidationException when it is unknown or switched off
     */
    IssueTypeDetails type(ReportIssue report) {
        return types.forShare(report.issueTypeId())
                .filter(IssueTypeDetails::isActive)
                .orElseThrow(() -> ValidationException.of("issue_type_id", "validation.unknown", report.issueTypeId()));
    }
}
