package org.openmes.execution;

import java.util.EnumSet;
import java.util.Set;

/** Life cycle of a batch step (spec 5.6). {@link #next()} is the whole rule. */
public enum StepStatus {
    PENDING,
    IN_PROGRESS,
    DONE,
    SKIPPED,
    CANCELLED;

    Set<StepStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(IN_PROGRESS, SKIPPED, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(PENDING, DONE, CANCELLED);
            case DONE, SKIPPED, CANCELLED -> EnumSet.noneOf(StepStatus.class);
        };
    }

    public boolean canBecome(StepStatus target) {
        return next().contains(target);
    }

    /** Whether the step lets the next one begin (spec 5.6, Sequence). */
    public boolean isPassed() {
        return this == DONE || this == SKIPPED;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this == PENDING || this == IN_PROGRESS;
    }
}
