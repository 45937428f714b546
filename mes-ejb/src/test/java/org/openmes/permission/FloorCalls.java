package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.openmes.execution.BatchCorrectionService;
import org.openmes.execution.BatchResult;
import org.openmes.execution.BatchService;
import org.openmes.execution.CompleteStep;
import org.openmes.execution.CorrectBatch;
import org.openmes.execution.SkipStep;
import org.openmes.execution.StepService;

/** Batches and steps. */
@ApplicationScoped
class FloorCalls implements Calls {
    private static final String REASON = "for the table";
    private static final CompleteStep COMPLETE = new CompleteStep(BatchResult.AS_PLANNED, null);
    private static final SkipStep SKIP = new SkipStep(REASON, BatchResult.AS_PLANNED);

    @Inject
    BatchService batches;

    @Inject
    BatchCorrectionService corrections;

    @Inject
    StepService steps;

    @Inject
    Cast cast;

    @Inject
    Site site;

    @Override
    public void writeInto(Book book) {
        batches(book);
        steps(book);
        detours(book);
    }

    private void batches(Book book) {
        book.read("BatchService.ofOrder", site::acceptedOrder, batches::ofOrder);
        book.read("BatchService.get", site::batchId, batches::get);
        book.read("BatchService.execution", site::acceptedOrder, batches::execution);
        book.change(
                "BatchService.create, of an order of a line",
                site::acceptedOrder,
                id -> batches.create(id, BigDecimal.ONE));
        book.change(
                "BatchService.create, of an order with a step routed elsewhere",
                site::routedOrder,
                id -> batches.create(id, BigDecimal.ONE));
        book.change("BatchCorrectionService.cancel", site::batchId, id -> corrections.cancel(id, REASON, null));
        book.change(
                "BatchCorrectionService.changeTarget",
                site::batchId,
                id -> corrections.changeTarget(id, BigDecimal.ONE, null));
        book.change(
                "BatchCorrectionService.correct",
                site::finishedBatch,
                id -> corrections.correct(id, new CorrectBatch(BigDecimal.ONE, null, null, REASON), null));
    }

    private void steps(Book book) {
        book.change("StepService.start(long)", site::step, steps::start);
        book.change("StepService.start(long, Long)", site::step, id -> steps.start(id, null));
        book.change("StepService.start(long, Long), routed elsewhere", site::routedStep, id -> steps.start(id, null));
        book.change("StepService.complete(long, CompleteStep)", site::runningStep, id -> steps.complete(id, COMPLETE));
        book.change(
                "StepService.complete(long, CompleteStep, Long)",
                site::runningStep,
                id -> steps.complete(id, COMPLETE, null));
    }

    private void detours(Book book) {
        book.change("StepService.skip, an optional step", site::optionalStep, id -> steps.skip(id, SKIP, null));
        book.change("StepService.skip, a step that is not optional", site::step, id -> steps.skip(id, SKIP, null));
        book.byCaller("StepService.undoStart, the own start", caller -> {
            var id = startedBy(caller);
            return () -> steps.undoStart(id, null);
        });
        book.change(
                "StepService.undoStart, the start of somebody else",
                site::runningStep,
                id -> steps.undoStart(id, null));
    }

    /** A running step that the caller has started, or an Admin where the caller cannot. */
    private long startedBy(Caller caller) {
        var id = site.step();
        cast.as(caller.isOfTheLine() ? caller : Caller.ADMIN, () -> steps.start(id, null));
        return id;
    }
}
