package org.openmes.issue;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * A problem somebody saw (spec 7.2).
 *
 * @param workOrderId the order; not needed with {@code batchStepId}
 * @param lineId instead of an order, when the problem is the line's
 * @param batchStepId the step at which it was seen; must belong to the order
 * @param title at most 255 characters
 * @param description at most 5000 characters
 */
public record ReportIssue(
        @Nullable Long workOrderId,
        @Nullable Long lineId,
        @Nullable Long batchStepId,
        @Nullable Long issueTypeId,
        @Nullable String title,
        @Nullable String description) {
    static final int LONGEST_TITLE = 255;
    static final int LONGEST_TEXT = 5000;

    /** The same at a step. */
    ReportIssue atStep(long stepId) {
        return new ReportIssue(workOrderId, lineId, stepId, issueTypeId, title, description);
    }

    void check() {
        var violations = new Violations();
        violations.required("issue_type_id", issueTypeId);
        violations.text("title", title, LONGEST_TITLE);
        violations.optionalText("description", description, LONGEST_TEXT);
        if (workOrderId == null && lineId == null && batchStepId == null) {
            violations.required("work_order_id", null);
        }
        violations.throwIfAny();
    }
}
