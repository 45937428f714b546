package org.openmes.issue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issue as lists and its page show it.
 *
 * @param lineId the line of its order, or its own
 * @param viaWorkstationId the workstation whose terminal the reporter used; null when none
 * @param orderBlockedAt since when its order is blocked, by whatever; null when it is not
 * @param isBlocking whether it is unsolved and of a blocking type
 */
public record IssueDetails(
        long id,
        @Nullable Long workOrderId,
        @Nullable String orderNo,
        @Nullable Long lineId,
        @Nullable String lineCode,
        @Nullable String lineName,
        @Nullable Long batchStepId,
        @Nullable Integer batchNumber,
        @Nullable Integer stepNumber,
        @Nullable String stepName,
        long issueTypeId,
        String issueTypeCode,
        String issueTypeName,
        Severity severity,
        boolean typeIsBlocking,
        boolean isBlocking,
        String title,
        @Nullable String description,
        IssueStatus status,
        @Nullable Long reportedById,
        @Nullable String reportedByUsername,
        @Nullable String reportedByName,
        @Nullable Long viaWorkstationId,
        Instant reportedAt,
        @Nullable Long assignedToId,
        @Nullable String assignedToUsername,
        @Nullable String assignedToName,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String resolutionNotes,
        @Nullable Instant orderBlockedAt,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        long version) {}
