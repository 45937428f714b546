package org.openmes.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openmes.line.LineDirectory;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;

/** Gathers what the guards of steps must know, with as many statements for one step as for a hundred. */
@ApplicationScoped
class StepFactsReader {
    @Inject
    Batches batches;

    @Inject
    OrderFloor floor;

    @Inject
    LineDirectory lines;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** For a decision on one step of a locked order; the actor is held where he may do one step at a time. */
    StepFacts toDecide(LockedOrder order, Batch batch) {
        var siblings = batches.stepsOf(batch.id());
        return read(order, List.of(batch), siblings, this::isBusy).get(batch.id());
    }

    /** For showing what is possible: the facts of each of these batches by its key. */
    Map<Long, StepFacts> toShow(LockedOrder order, List<Batch> open, List<BatchStep> steps) {
        var userId = current.get().userId();
        var running = userId == null ? List.<Long>of() : batches.stepsRunningOf(userId);
        return read(order, open, steps, step -> running.stream().anyMatch(id -> id != step.id()));
    }

    private Map<Long, StepFacts> read(
            LockedOrder order, List<Batch> open, List<BatchStep> steps, Predicate<BatchStep> handsFull) {
        var rules = settings.now();
        var startRefused = floor.startRefusal(order, "step", StepAction.START.label());
        var skipRefused = floor.startRefusal(order, "step", StepAction.SKIP.label());
        var completeRefused = floor.runRefusal(order, StepAction.COMPLETE.label());
        var stations = lines.workstations(steps.stream()
                .map(BatchStep::workstationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return open.stream()
                .collect(Collectors.toMap(
                        Batch::id,
                        batch -> new StepFacts(
                                current.get(),
                                order,
                                startRefused,
                                completeRefused,
                                skipRefused,
                                batch,
                                steps.stream()
                                        .filter(step -> step.batchId() == batch.id())
                                        .toList(),
                                stations,
                                batches::nameOf,
                                rules,
                                handsFull,
                                clock.instant())));
    }

    private boolean isBusy(BatchStep step) {
        var userId = current.get().userId();
        return userId != null && batches.runningStepsOf(userId, step.id()) > 0;
    }
}
