package org.openmes.execution;

import java.util.EnumSet;
import java.util.Set;

/** Life cycle of a batch (spec 5.5). {@link #next()} is the whole rule. */
public enum BatchStatus {
    PENDING,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    Set<BatchStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(IN_PROGRESS, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(PENDING, DONE, CANCELLED);
            case DONE, CANCELLED -> EnumSet.noneOf(BatchStatus.class);
        };
    }

    public boolean canBecome(BatchStatus target) {
        return next().contains(target);
    }

    /** Whether something may still be made in it. */
    public boolean isOpen() {
        return this == PENDING || this == IN_PROGRESS;
    }
}
