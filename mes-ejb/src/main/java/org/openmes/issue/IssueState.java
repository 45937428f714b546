package org.openmes.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.LastChange;

/** Every field of an issue at one moment, as events carry it. */
public record IssueState(
        long id,
        @Nullable Long workOrderId,
        @Nullable Long lineId,
        @Nullable Long batchStepId,
        long issueTypeId,
        String title,
        @Nullable String description,
        IssueStatus status,
        @Nullable Long reportedBy,
        @Nullable Long viaWorkstationId,
        Instant reportedAt,
        @Nullable Long assignedTo,
        @Nullable Instant acknowledgedAt,
        @Nullable Long acknowledgedBy,
        @Nullable Instant resolvedAt,
        @Nullable Long resolvedBy,
        @Nullable Instant closedAt,
        @Nullable Long closedBy,
        @Nullable String resolutionNotes,
        @Nullable Long shiftId,
        @Nullable LocalDate productionDate,
        @JsonUnwrapped LastChange lastChange,
        List<IssueAttachmentState> attachments) {}
