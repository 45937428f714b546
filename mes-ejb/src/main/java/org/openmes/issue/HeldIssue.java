package org.openmes.issue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.workorder.LockedOrder;

/**
 * An issue whose row, order and type this transaction holds, in that order of locks (architecture D1).
 *
 * @param type the type of the issue, unchanged to the end of the transaction
 * @param order its order, if it has one
 */
record HeldIssue(Issue issue, IssueTypeDetails type, Optional<LockedOrder> order) {
    /** The line of its order, or its own. */
    @Nullable
    Long lineId() {
        return order.isPresent() ? order.get().lineId() : issue.lineId();
    }
}
