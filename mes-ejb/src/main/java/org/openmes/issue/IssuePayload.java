package org.openmes.issue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.openmes.workorder.OrderProgress;

/**
 * What an event of an issue tells: its fields, and those of its order that may have changed with it.
 *
 * @param workOrder null when it has no order, or nothing of the order can have changed
 */
record IssuePayload(
        @JsonUnwrapped IssueState issue, @Nullable OrderProgress workOrder) {}
