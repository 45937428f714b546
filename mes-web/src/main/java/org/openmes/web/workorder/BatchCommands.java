package org.openmes.web.workorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.openmes.execution.BatchCorrectionService;
import org.openmes.execution.BatchDetails;
import org.openmes.execution.CorrectBatch;
import org.openmes.execution.SkipStep;
import org.openmes.execution.StepDetails;
import org.openmes.execution.StepService;
import org.openmes.web.BatchAnswer;
import org.openmes.web.Messages;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Posted;
import org.openmes.web.command.Wanted;

/** What is put right about batches and their steps at a desk (spec 5.5, 5.6). */
@Named
@RequestScoped
public class BatchCommands {
    private static final String REASON = "reason";

    @Inject
    BatchCorrectionService corrections;

    @Inject
    StepService steps;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    @Inject
    Posted posted;

    @Inject
    BatchAnswer answers;

    public void cancel() {
        commands.perform(() -> done("cancel", corrections.cancel(wanted.key(), posted.text(REASON), null)));
    }

    public void changeTarget() {
        commands.perform(() -> {
            var target = posted.decimal("target_qty");
            posted.check();
            return done("change_target", corrections.changeTarget(wanted.key(), target, null));
        });
    }

    public void correct() {
        commands.perform(() -> {
            var command = new CorrectBatch(
                    posted.decimal("produced_qty"),
                    posted.decimal("scrap_qty"),
                    posted.text("scrap_reason"),
                    posted.text(REASON));
            posted.check();
            return done("correct", corrections.correct(wanted.key(), command, null));
        });
    }

    public void skip() {
        commands.perform(() -> {
            var command = new SkipStep(posted.text(REASON), answers.result());
            posted.check();
            return done("step.done.skip", steps.skip(wanted.key(), command, null));
        });
    }

    public void undoStart() {
        commands.perform(() -> done("step.done.undo_start", steps.undoStart(wanted.key(), null)));
    }

    private static Outcome done(String action, BatchDetails batch) {
        return Outcome.stay(Messages.text("batch.done." + action, batch.batch().batchNumber()));
    }

    private static Outcome done(String key, StepDetails step) {
        return Outcome.stay(Messages.text(key, step.step().stepNumber()));
    }
}
