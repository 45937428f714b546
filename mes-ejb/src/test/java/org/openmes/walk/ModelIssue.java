package org.openmes.walk;

import org.openmes.issue.IssueStatus;

/** An issue as the rules say it should be. */
final class ModelIssue {
    final long id;
    final ModelOrder order;
    ModelType type;
    IssueStatus status = IssueStatus.OPEN;

    ModelIssue(long id, ModelOrder order, ModelType type) {
        this.id = id;
        this.order = order;
        this.type = type;
    }

    boolean isUnsolved() {
        return status == IssueStatus.OPEN || status == IssueStatus.ACKNOWLEDGED;
    }

    boolean isBlocking() {
        return isUnsolved() && type.blocking;
    }

    String text() {
        return id + ":" + status + ":" + type.id;
    }
}
