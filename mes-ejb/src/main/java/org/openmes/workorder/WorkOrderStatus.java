package org.openmes.workorder;

import java.util.EnumSet;
import java.util.Set;

/** Life cycle of a work order (spec 5.3). {@link #next()} is the whole rule. */
public enum WorkOrderStatus {
    PENDING,
    ACCEPTED,
    IN_PROGRESS,
    PAUSED,
    BLOCKED,
    DONE,
    REJECTED,
    CANCELLED;

    Set<WorkOrderStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(ACCEPTED, BLOCKED, REJECTED, CANCELLED);
            case ACCEPTED -> EnumSet.of(IN_PROGRESS, BLOCKED, REJECTED, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(PAUSED, BLOCKED, DONE, CANCELLED);
            case PAUSED -> EnumSet.of(IN_PROGRESS, BLOCKED, CANCELLED);
            case BLOCKED -> EnumSet.of(PENDING, ACCEPTED, IN_PROGRESS, PAUSED, CANCELLED);
            case DONE -> EnumSet.of(IN_PROGRESS);
            case REJECTED, CANCELLED -> EnumSet.of(PENDING, IN_PROGRESS);
        };
    }

    /** Whether a step of the life cycle leads from here to there. */
    public boolean canBecome(WorkOrderStatus target) {
        return next().contains(target);
    }

    /** Whether the order is finished one way or the other; it goes on only when somebody reopens it. */
    public boolean isTerminal() {
        return this == DONE || this == REJECTED || this == CANCELLED;
    }
}
