package org.openmes.issue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EditableRecord;
import org.openmes.shared.Performer;
import org.openmes.shift.ShiftStamp;

@Entity
@Table(name = "issue")
class Issue extends EditableRecord {
    private @Nullable Long workOrderId;
    private @Nullable Long lineId;
    private @Nullable Long batchStepId;
    private long issueTypeId;
    private String title;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private IssueStatus status = IssueStatus.OPEN;

    private @Nullable Long reportedBy;
    private @Nullable Long viaWorkstationId;
    private Instant reportedAt;
    private @Nullable Long assignedTo;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Long acknowledgedBy;
    private @Nullable Instant resolvedAt;
    private @Nullable Long resolvedBy;
    private @Nullable Instant closedAt;
    private @Nullable Long closedBy;
    private @Nullable String resolutionNotes;

    @Embedded
    private @Nullable ShiftStamp shift;

    protected Issue() {}

    Issue(ReportIssue report, long issueTypeId, String title, Instant at, Performer by) {
        workOrderId = report.workOrderId();
        lineId = workOrderId == null ? report.lineId() : null;
        batchStepId = report.batchStepId();
        this.issueTypeId = issueTypeId;
        this.title = title;
        description = report.description();
        reportedAt = at;
        reportedBy = by.userId();
        viaWorkstationId = by.viaWorkstationId();
    }

    /** Reported in the shift of that moment. */
    void reportedIn(ShiftStamp when) {
        shift = when;
    }

    /** Somebody looks after it; it is assigned to him unless it already is to another (spec 7.3). */
    void acknowledge(Instant at, @Nullable Long by) {
        become(IssueStatus.ACKNOWLEDGED);
        acknowledgedAt = at;
        acknowledgedBy = by;
        assignedTo = assignedTo == null ? by : assignedTo;
    }

    void resolve(String notes, Instant at, @Nullable Long by) {
        become(IssueStatus.RESOLVED);
        resolutionNotes = notes;
        resolvedAt = at;
        resolvedBy = by;
    }

    void close(Instant at, @Nullable Long by) {
        become(IssueStatus.CLOSED);
        closedAt = at;
        closedBy = by;
    }

    void reopen() {
        become(IssueStatus.OPEN);
        resolvedAt = null;
        resolvedBy = null;
        acknowledgedAt = null;
        acknowledgedBy = null;
    }

    /** What was reported, put right. */
    void correct(ChangeIssue change) {
        title = change.title().present() ? change.title().value().strip() : title;
        description = change.description().or(description);
        assignedTo = change.assignedToId().or(assignedTo);
        issueTypeId = change.issueTypeId().present() ? change.issueTypeId().value() : issueTypeId;
    }

    private void become(IssueStatus target) {
        if (!status.canBecome(target)) {
            throw new IllegalStateException("issue " + id() + " cannot go from " + status + " to " + target);
        }
        status = target;
    }

    IssueStatus status() {
        return status;
    }

    @Nullable
    Long workOrderId() {
        return workOrderId;
    }

    @Nullable
    Long lineId() {
        return lineId;
    }

    long issueTypeId() {
        return issueTypeId;
    }

    String title() {
        return title;
    }

    @Nullable
    Long reportedBy() {
        return reportedBy;
    }

    @Nullable
    Long resolvedBy() {
        return resolvedBy;
    }

    /** Its fields, without the pictures. */
    IssueState state() {
        return state(List.of());
    }

    IssueState state(List<IssueAttachmentState> attachments) {
        return new IssueState(
                id(),
                workOrderId,
                lineId,
                batchStepId,
                issueTypeId,
                title,
                description,
                status,
                reportedBy,
                viaWorkstationId,
                reportedAt,
                assignedTo,
                acknowledgedAt,
                acknowledgedBy,
                resolvedAt,
                resolvedBy,
                closedAt,
                closedBy,
                resolutionNotes,
                shift == null ? null : shift.shiftId(),
                shift == null ? null : shift.productionDate(),
                lastChange(),
                attachments);
    }
}
