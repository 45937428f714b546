package org.openmes.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.openmes.execution.BatchService;
import org.openmes.execution.CompleteStep;
import org.openmes.execution.SkipStep;
import org.openmes.execution.StepDetails;
import org.openmes.execution.StepService;
import org.openmes.web.BatchAnswer;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.web.command.Wanted;
import org.openmes.workorder.WorkOrderService;

/** What operators do: start and complete steps, create batches (spec 15.4). */
@Named
@RequestScoped
public class StepCommands {
    @Inject
    StepService steps;

    @Inject
    BatchService batches;

    @Inject
    WorkOrderService orders;

    @Inject
    Place place;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Posted posted;

    @Inject
    BatchAnswer answers;

    public void start() {
        commands.perform(() -> {
            var started = steps.start(wanted.key());
            return after(
                    started, Messages.text("step.done.start", started.step().stepNumber()));
        });
    }

    public void complete() {
        commands.perform(() -> {
            var command = new CompleteStep(answers.result(), null);
            posted.check();
            var completed = steps.complete(wanted.key(), command);
            return after(
                    completed,
                    Messages.text("step.done.complete", completed.step().stepNumber()));
        });
    }

    public void skip() {
        commands.perform(() -> {
            var command = new SkipStep(posted.text("reason"), answers.result());
            posted.check();
            var skipped = steps.skip(wanted.key(), command, null);
            return after(skipped, Messages.text("step.done.skip", skipped.step().stepNumber()));
        });
    }

    public void undoStart() {
        commands.perform(() -> {
            var undone = steps.undoStart(wanted.key(), null);
            return after(
                    undone, Messages.text("step.done.undo_start", undone.step().stepNumber()));
        });
    }

    public void createBatch() {
        commands.perform(() -> {
            var target = posted.decimal("target_qty");
            posted.check();
            var batch = batches.create(wanted.key(), target).batch();
            return Outcome.go(
                    page(batch.workOrderId(), batch.id()), Messages.text("workorder.done.batch", batch.batchNumber()));
        });
    }

    /** Stays with the batch; an order that has left the reader's lines leads back to the queue. */
    private Outcome after(StepDetails step, String said) {
        var head = step.batch();
        return orders.isReachable(head.workOrderId())
                ? Outcome.go(page(head.workOrderId(), head.id()), said)
                : Outcome.go(place.getQueue(), said);
    }

    private String page(long orderId, long batchId) {
        return place.at("/operator/order.xhtml?id=" + orderId) + "&batch=" + batchId;
    }
}
