package org.openmes.issue;

import java.util.EnumSet;
import java.util.Set;
import org.openmes.shared.EventType;

/** How an issue is followed up, and from which statuses (spec 7.3). */
public enum IssueAction {
    ACKNOWLEDGE("Acknowledge", EventType.ISSUE_ACKNOWLEDGED),
    RESOLVE("Resolve", EventType.ISSUE_RESOLVED),
    CLOSE("Close", EventType.ISSUE_CLOSED),
    REOPEN("Reopen", EventType.ISSUE_REOPENED);

    private final String label;
    private final EventType event;

    IssueAction(String label, EventType event) {
        this.label = label;
        this.event = event;
    }

    /** The word refusals use. */
    public String label() {
        return label;
    }

    /** The statuses in which it is possible. */
    public Set<IssueStatus> from() {
        return switch (this) {
            case ACKNOWLEDGE -> EnumSet.of(IssueStatus.OPEN);
            case RESOLVE -> EnumSet.of(IssueStatus.OPEN, IssueStatus.ACKNOWLEDGED);
            case CLOSE, REOPEN -> EnumSet.of(IssueStatus.RESOLVED);
        };
    }

    EventType event() {
        return event;
    }
}
