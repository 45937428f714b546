package org.openmes.walk;

import static org.openmes.execution.StepStatus.DONE;
import static org.openmes.execution.StepStatus.IN_PROGRESS;
import static org.openmes.execution.StepStatus.PENDING;
import static org.openmes.execution.StepStatus.SKIPPED;
import static org.openmes.walk.OrderCommands.command;
import static org.openmes.walk.OrderCommands.reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchResult;
import org.openmes.execution.BatchStatus;
import org.openmes.execution.CompleteStep;
import org.openmes.execution.SkipStep;
import org.openmes.execution.StepService;
import org.openmes.execution.StepStatus;
import org.openmes.workorder.WorkOrderStatus;

/** Steps are started, completed, left out and taken back (spec 5.6). */
@ApplicationScoped
class StepCommands {
    @Inject
    StepService steps;

    /** A step to be tried, with all that decides on it. */
    private record Try(ModelOrder order, ModelBatch batch, ModelStep step, boolean isInSequence) {
        private String name() {
            return "step " + batch.number + "." + step.number + " of";
        }

        /** What the batch will have produced; the target when nothing is said. */
        private long quantity(@Nullable Integer given) {
            return given == null ? batch.target : given;
        }

        private boolean fits(Model model, BatchResult result, long quantity) {
            return !batch.isLastOpen(step)
                    || !(result.isAsked() && result.producedQty() == null)
                            && quantity >= 0
                            && (model.overproduction || order.producedDone() + quantity <= order.planned);
        }
    }

    private static @Nullable Try choose(Model model, Random random) {
        var found = model.batch(random);
        var step = found == null ? null : Model.pick(found.part().steps, random);
        if (step == null) {
            return null;
        }
        var batch = found.part();
        return new Try(found.order(), batch, step, !model.sequential || batch.areLowerPassed(step));
    }

    @Nullable
    Command<?> start(Model model, Random random) {
        var it = choose(model, random);
        if (it == null) {
            return null;
        }
        var legal = it.order.mayBegin() && it.batch.isOpen() && it.step.status == PENDING && it.isInSequence;
        return command("start " + it.name(), it.order, legal, () -> steps.start(it.step.id), effects -> {
            become(it.step, IN_PROGRESS, "STEP_STARTED", effects);
            it.step.started = true;
            if (it.batch.status == BatchStatus.PENDING) {
                it.batch.status = BatchStatus.IN_PROGRESS;
                it.batch.started = true;
                effects.row("Batch", it.batch.id);
            }
            it.order.workStarted(effects);
        });
    }

    @Nullable
    Command<?> complete(Model model, Random random) {
        var it = choose(model, random);
        if (it == null) {
            return null;
        }
        var given = given(it.batch, random);
        var quantity = it.quantity(given);
        var result = new BatchResult(decimal(given), null, null, random.nextBoolean());
        var legal = it.order.status == WorkOrderStatus.IN_PROGRESS
                && it.step.status == IN_PROGRESS
                && it.fits(model, result, quantity);
        var report = new CompleteStep(result, null);
        return command(
                "complete " + it.name() + " with " + result,
                it.order,
                legal,
                () -> steps.complete(it.step.id, report),
                effects -> {
                    become(it.step, DONE, "STEP_COMPLETED", effects);
                    it.order.finishWhenLast(it.batch, quantity, effects);
                });
    }

    @Nullable
    Command<?> skip(Model model, Random random) {
        var it = choose(model, random);
        if (it == null) {
            return null;
        }
        var given = given(it.batch, random);
        var quantity = it.quantity(given);
        var result = new BatchResult(decimal(given), null, null, random.nextBoolean());
        var reason = reason(random);
        var legal = it.order.mayBegin()
                && it.batch.isOpen()
                && it.step.status == PENDING
                && it.isInSequence
                && reason != null
                && it.fits(model, result, quantity);
        var report = new SkipStep(reason, result);
        return command(
                "skip " + it.name() + " with " + result + " because " + reason,
                it.order,
                legal,
                () -> steps.skip(it.step.id, report, null),
                effects -> {
                    become(it.step, SKIPPED, "STEP_SKIPPED", effects);
                    it.order.finishWhenLast(it.batch, quantity, effects);
                });
    }

    @Nullable
    Command<?> undo(Model model, Random random) {
        var it = choose(model, random);
        if (it == null) {
            return null;
        }
        var legal = it.step.status == IN_PROGRESS;
        return command("undo start of " + it.name(), it.order, legal, () -> steps.undoStart(it.step.id, null), to -> {
            become(it.step, PENDING, "STEP_START_UNDONE", to);
            it.step.started = false;
            if (it.batch.steps.stream().noneMatch(step -> step.started)) {
                it.batch.status = BatchStatus.PENDING;
                it.batch.started = false;
                to.event("BATCH_UPDATED", it.batch.id);
                to.row("Batch", it.batch.id);
            }
        });
    }

    private static void become(ModelStep step, StepStatus target, String event, Effects effects) {
        step.status = target;
        effects.event(event, step.id);
        effects.row("BatchStep", step.id);
    }

    /** Mostly nothing, else about the target, now and then nonsense. */
    private static @Nullable Integer given(ModelBatch batch, Random random) {
        return random.nextInt(3) > 0
                ? null
                : random.nextInt((int) batch.target + 3) - (random.nextInt(20) == 0 ? 3 : 0);
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer quantity) {
        return quantity == null ? null : BigDecimal.valueOf(quantity);
    }
}
