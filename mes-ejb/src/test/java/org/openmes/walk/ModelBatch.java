package org.openmes.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openmes.execution.BatchStatus;
import org.openmes.execution.StepStatus;

/** A batch as the rules say it should be; its product is counted in whole pieces. */
final class ModelBatch {
    final long id;
    final int number;
    long target;
    long produced;
    BatchStatus status = BatchStatus.PENDING;
    boolean started;
    final List<ModelStep> steps = new ArrayList<>();

    ModelBatch(long id, int number, long target) {
        this.id = id;
        this.number = number;
        this.target = target;
    }

    boolean isOpen() {
        return status == BatchStatus.PENDING || status == BatchStatus.IN_PROGRESS;
    }

    boolean isLastOpen(ModelStep step) {
        return steps.stream().noneMatch(other -> other != step && other.isOpen());
    }

    boolean isStepRunning() {
        return status == BatchStatus.IN_PROGRESS
                && steps.stream().anyMatch(step -> step.status == StepStatus.IN_PROGRESS);
    }

    boolean areLowerPassed(ModelStep step) {
        return steps.stream().filter(other -> other.number < step.number).allMatch(ModelStep::isPassed);
    }

    String text() {
        var all = steps.stream().map(step -> step.status.name()).collect(Collectors.joining(","));
        return number + ":" + status + " " + produced + "/" + target + (started ? " started [" : " waiting [") + all
                + "]";
    }
}
