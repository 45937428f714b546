package org.openmes.issue;

import java.util.EnumSet;
import java.util.Set;

/** Life cycle of an issue (spec 7.3). {@link #next()} is the whole rule. */
public enum IssueStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED,
    CLOSED;

    Set<IssueStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ACKNOWLEDGED, RESOLVED);
            case ACKNOWLEDGED -> EnumSet.of(RESOLVED);
            case RESOLVED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.noneOf(IssueStatus.class);
        };
    }

    public boolean canBecome(IssueStatus target) {
        return next().contains(target);
    }

    /** Whether the cause still exists: such an issue of a blocking type blocks its order (spec 7.5). */
    public boolean isUnsolved() {
        return this == OPEN || this == ACKNOWLEDGED;
    }

    /** Whether the cause is removed, so that the issue blocks nothing (spec 7.5). */
    public boolean isSolved() {
        return this == RESOLVED || this == CLOSED;
    }
}
