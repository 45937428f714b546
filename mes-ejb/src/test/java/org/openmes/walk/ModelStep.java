package org.openmes.walk;

import org.openmes.execution.StepStatus;

/** A step as the rules say it should be. */
final class ModelStep {
    final long id;
    final int number;
    StepStatus status = StepStatus.PENDING;
    boolean started;

    ModelStep(long id, int number) {
        this.id = id;
        this.number = number;
    }

    boolean isOpen() {
        return status == StepStatus.PENDING || status == StepStatus.IN_PROGRESS;
    }

    boolean isPassed() {
        return status == StepStatus.DONE || status == StepStatus.SKIPPED;
    }
}
