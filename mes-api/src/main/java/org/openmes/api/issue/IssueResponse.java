package org.openmes.api.issue;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.api.reference.Person;
import org.openmes.issue.IssueDetails;
import org.openmes.issue.IssueStatus;
import org.openmes.issue.Severity;

/** An issue (spec 17.6). */
public record IssueResponse(
        long id,
        @Nullable Long workOrderId,
        @Nullable OrderReference workOrder,
        @Nullable Long lineId,
        @Nullable Long batchStepId,
        @Nullable StepReference batchStep,
        long issueTypeId,
        TypeReference issueType,
        String title,
        @Nullable String description,
        IssueStatus status,

        @Schema(description = "Unsolved and of a blocking type")
        boolean isBlocking,

        @Nullable Person reportedBy,

        @Schema(description = "The workstation whose terminal the reporter used, who said who he is") @Nullable
        Long viaWorkstationId,

        @Nullable Person assignedTo,
        Instant reportedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Person acknowledgedBy,
        @Nullable Instant resolvedAt,
        @Nullable Person resolvedBy,
        @Nullable Instant closedAt,
        @Nullable Person closedBy,
        @Nullable String resolutionNotes,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        long version)
        implements Versioned {

    /** The order, as its issue names it. */
    @Schema(name = "OrderOfIssue")
    public record OrderReference(long id, String orderNo) {}

    /** The step, as its issue names it. */
    @Schema(name = "StepOfIssue")
    public record StepReference(long id, int stepNumber, String name) {}

    /** The kind of problem, as the issue names it. */
    @Schema(name = "TypeOfIssue")
    public record TypeReference(long id, String code, String name, Severity severity, boolean isBlocking) {}

    /** The form of an issue. */
    public static IssueResponse of(IssueDetails issue) {
        return new IssueResponse(
                issue.id(),
                issue.workOrderId(),
                issue.workOrderId() == null ? null : new OrderReference(issue.workOrderId(), issue.orderNo()),
                issue.lineId(),
                issue.batchStepId(),
                step(issue),
                issue.issueTypeId(),
                type(issue),
                issue.title(),
                issue.description(),
                issue.status(),
                issue.isBlocking(),
                Person.of(issue.reportedBy()),
                issue.viaWorkstationId(),
                Person.of(issue.assignedTo()),
                issue.reportedAt(),
                issue.acknowledgedAt(),
                Person.of(issue.acknowledgedBy()),
                issue.resolvedAt(),
                Person.of(issue.resolvedBy()),
                issue.closedAt(),
                Person.of(issue.closedBy()),
                issue.resolutionNotes(),
                issue.shiftId(),
                issue.productionDate(),
                issue.version());
    }

    private static @Nullable StepReference step(IssueDetails issue) {
        return issue.batchStepId() == null
                ? null
                : new StepReference(issue.batchStepId(), issue.stepNumber(), issue.stepName());
    }

    private static TypeReference type(IssueDetails issue) {
        return new TypeReference(
                issue.issueTypeId(),
                issue.issueTypeCode(),
                issue.issueTypeName(),
                issue.severity(),
                issue.typeIsBlocking());
    }
}
