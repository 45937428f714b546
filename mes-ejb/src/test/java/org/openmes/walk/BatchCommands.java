package org.openmes.walk;

import static org.openmes.execution.BatchStatus.DONE;
import static org.openmes.execution.BatchStatus.PENDING;
import static org.openmes.walk.OrderCommands.command;
import static org.openmes.walk.OrderCommands.reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchCorrectionService;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.BatchService;
import org.openmes.execution.CorrectBatch;

/** Batches are made, aimed, given up and corrected (spec 5.5). */
@ApplicationScoped
class BatchCommands {
    @Inject
    BatchService batches;

    @Inject
    BatchCorrectionService corrections;

    @Nullable
    Command<?> create(Model model, Random random) {
        var order = model.order(random);
        if (order == null) {
            return null;
        }
        var most = Math.max(1, order.free());
        var target = random.nextInt((int) most + 2);
        var legal = order.mayBegin() && target > 0 && (model.overproduction || target <= order.free());
        Callable<BatchDetails> call = () -> batches.create(order.id, BigDecimal.valueOf(target));
        return new Command<>("batch of " + target + " for " + order, order, legal, call, (created, effects) -> {
            var batch = new ModelBatch(created.batch().id(), order.batches.size() + 1, target);
            created.steps().forEach(step -> batch.steps.add(new ModelStep(step.id(), step.stepNumber())));
            order.batches.add(batch);
            effects.event("BATCH_CREATED", batch.id);
            effects.row("Batch", batch.id);
            batch.steps.forEach(step -> effects.row("BatchStep", step.id));
        });
    }

    @Nullable
    Command<?> cancel(Model model, Random random) {
        var found = model.batch(random);
        if (found == null) {
            return null;
        }
        var order = found.order();
        var batch = found.part();
        var reason = reason(random);
        var legal = !order.isTerminal() && batch.isOpen() && reason != null;
        return command(
                "cancel batch " + batch.number + " because " + reason,
                order,
                legal,
                () -> corrections.cancel(batch.id, reason, null),
                effects -> {
                    order.cancel(batch, effects);
                    order.recount(effects);
                });
    }

    @Nullable
    Command<?> aim(Model model, Random random) {
        var found = model.batch(random);
        if (found == null) {
            return null;
        }
        var order = found.order();
        var batch = found.part();
        var room = order.free() + (batch.isOpen() ? batch.target : 0);
        var target = random.nextInt((int) Math.max(1, room) + 2);
        var legal = !order.isTerminal()
                && batch.status == PENDING
                && target > 0
                && (model.overproduction || target <= room);
        return command(
                "aim batch " + batch.number + " at " + target,
                order,
                legal,
                () -> corrections.changeTarget(batch.id, BigDecimal.valueOf(target), null),
                effects -> {
                    if (batch.target != target) {
                        batch.target = target;
                        effects.event("BATCH_UPDATED", batch.id);
                        effects.row("Batch", batch.id);
                    }
                });
    }

    @Nullable
    Command<?> correct(Model model, Random random) {
        var order = model.order(random);
        var batch = order == null ? null : Model.pick(order.batches, random);
        if (batch == null) {
            return null;
        }
        var quantity = random.nextInt((int) batch.target + 3) - (random.nextInt(20) == 0 ? 1 : 0);
        var reason = reason(random);
        var others = order.producedDone() - batch.produced;
        var fits = model.overproduction || quantity <= batch.produced || others + quantity <= order.planned;
        var legal = !order.isTerminal() && batch.status == DONE && quantity >= 0 && fits && reason != null;
        return command(
                "correct batch " + batch.number + " to " + quantity + " because " + reason,
                order,
                legal,
                () -> corrections.correct(
                        batch.id, new CorrectBatch(BigDecimal.valueOf(quantity), null, null, reason), null),
                effects -> correct(order, batch, quantity, effects));
    }

    private static void correct(ModelOrder order, ModelBatch batch, long quantity, Effects effects) {
        effects.event("BATCH_CORRECTED", batch.id);
        if (batch.produced != quantity) {
            effects.row("Batch", batch.id);
        }
        effects.moreThanTarget = Math.max(0, quantity - batch.produced);
        batch.produced = quantity;
        order.recount(effects);
    }
}
