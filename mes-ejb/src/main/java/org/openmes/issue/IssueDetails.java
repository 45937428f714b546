package org.openmes.issue;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.NamedPerson;

/**
 * An issue as lists and its page show it.
 *
 * @param lineId the line of its order, or its own
 * @param reportedBy null when a machine did
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
        @Nested("reportedBy") @Nullable NamedPerson reportedBy,
        @Nullable Long viaWorkstationId,
        Instant reportedAt,
        @Nested("assignedTo") @Nullable NamedPerson assignedTo,
        @Nullable Instant acknowledgedAt,
        @Nested("acknowledgedBy") @Nullable NamedPerson acknowledgedBy,
        @Nullable Instant resolvedAt,
        @Nested("resolvedBy") @Nullable NamedPerson resolvedBy,
        @Nullable Instant closedAt,
        @Nested("closedBy") @Nullable NamedPerson closedBy,
        @Nullable String resolutionNotes,
        @Nullable Instant orderBlockedAt,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        long version) {}
