package org.openmes.walk;

import static org.openmes.workorder.WorkOrderStatus.ACCEPTED;
import static org.openmes.workorder.WorkOrderStatus.BLOCKED;
import static org.openmes.workorder.WorkOrderStatus.DONE;
import static org.openmes.workorder.WorkOrderStatus.IN_PROGRESS;
import static org.openmes.workorder.WorkOrderStatus.PAUSED;
import static org.openmes.workorder.WorkOrderStatus.PENDING;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmes.execution.BatchStatus;
import org.openmes.execution.StepStatus;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.WorkOrderStatus;

/** An order as spec 5.3, 5.5 and 7.5 say it should be. Every method that changes it says what is recorded of it. */
final class ModelOrder {
    final long id;
    final CountingSource source;
    WorkOrderStatus status = PENDING;

    @Nullable
    WorkOrderStatus before;

    boolean byHand;
    boolean lifted;
    long planned;
    long adjustment;
    long machine;
    long produced;
    boolean everUnlimited;
    final List<ModelBatch> batches = new ArrayList<>();
    final List<ModelIssue> issues = new ArrayList<>();
    private String interval = "-";

    ModelOrder(long id, CountingSource source, long planned) {
        this.id = id;
        this.source = source;
        this.planned = planned;
    }

    boolean isTerminal() {
        return status.isTerminal();
    }

    boolean mayBegin() {
        return status == ACCEPTED || status == IN_PROGRESS;
    }

    boolean isHindered() {
        return issues.stream().anyMatch(ModelIssue::isBlocking);
    }

    boolean everStarted() {
        return batches.stream().anyMatch(batch -> batch.started);
    }

    boolean isStepRunning() {
        return batches.stream().anyMatch(ModelBatch::isStepRunning);
    }

    long producedDone() {
        return batches.stream()
                .filter(batch -> batch.status == BatchStatus.DONE)
                .mapToLong(batch -> batch.produced)
                .sum();
    }

    /** What those have counted who count for this order. */
    long counted() {
        return switch (source) {
            case OPERATOR -> producedDone();
            case MACHINE -> machine;
            case BOTH -> producedDone() + machine;
        };
    }

    long targetOpen() {
        return batches.stream()
                .filter(ModelBatch::isOpen)
                .mapToLong(batch -> batch.target)
                .sum();
    }

    long free() {
        return planned - producedDone() - targetOpen();
    }

    void become(WorkOrderStatus target, String event, Effects effects) {
        status = target;
        effects.event(event, id);
        effects.row("WorkOrder", id);
    }

    void openInterval(String kind, Effects effects) {
        closeInterval(effects);
        interval = kind;
        effects.interval("created");
    }

    void closeInterval(Effects effects) {
        if (!interval.equals("-")) {
            effects.interval("updated");
        }
        interval = "-";
    }

    void block(Effects effects) {
        if (!isTerminal() && status != BLOCKED) {
            hold(false, effects);
        }
    }

    void hold(boolean hand, Effects effects) {
        openInterval("BLOCK", effects);
        before = status;
        byHand = hand;
        lifted = false;
        become(BLOCKED, "WORK_ORDER_BLOCKED", effects);
    }

    void unblock(boolean lift, Effects effects) {
        closeInterval(effects);
        become(before, "WORK_ORDER_UNBLOCKED", effects);
        forgetBlock();
        lifted = lift;
        if (status == PAUSED) {
            openInterval("PAUSE", effects);
        }
        recount(effects);
    }

    void forgetBlock() {
        before = null;
        byHand = false;
        lifted = false;
    }

    void unblockIfFree(Effects effects) {
        if (isHindered()) {
            return;
        }
        if (lifted) {
            lifted = false;
            effects.row("WorkOrder", id);
        }
        if (status == BLOCKED && !byHand) {
            unblock(false, effects);
        }
    }

    void recount(Effects effects) {
        var now = counted() + adjustment;
        if (now != produced) {
            effects.row("WorkOrder", id);
        }
        produced = now;
        var runs = batches.stream().anyMatch(batch -> batch.status == BatchStatus.IN_PROGRESS);
        if (produced >= planned && status == IN_PROGRESS && !runs) {
            cancelOpen(effects);
            become(DONE, "WORK_ORDER_COMPLETED", effects);
        }
    }

    void dropAdjustment() {
        adjustment = 0;
        produced = counted();
    }

    void cancelOpen(Effects effects) {
        batches.stream().filter(ModelBatch::isOpen).forEach(batch -> cancel(batch, effects));
    }

    void cancel(ModelBatch batch, Effects effects) {
        batch.steps.stream().filter(ModelStep::isOpen).forEach(step -> {
            step.status = StepStatus.CANCELLED;
            effects.event("STEP_CANCELLED", step.id);
            effects.row("BatchStep", step.id);
        });
        batch.status = BatchStatus.CANCELLED;
        effects.event("BATCH_CANCELLED", batch.id);
        effects.row("Batch", batch.id);
    }

    /** Finishes the batch when no step of it is open any more. */
    void finishWhenLast(ModelBatch batch, long quantity, Effects effects) {
        if (batch.steps.stream().anyMatch(ModelStep::isOpen)) {
            return;
        }
        batch.status = BatchStatus.DONE;
        batch.started = true;
        batch.produced = quantity;
        effects.moreThanTarget = Math.max(0, quantity - batch.target);
        effects.event("BATCH_COMPLETED", batch.id);
        effects.row("Batch", batch.id);
        workStarted(effects);
        recount(effects);
    }

    void workStarted(Effects effects) {
        if (status == ACCEPTED) {
            become(IN_PROGRESS, "WORK_ORDER_STARTED", effects);
        }
    }

    /** What the database should hold, in the words of {@link Records}. */
    String text() {
        var standing = status == PAUSED ? "PAUSE" : status == BLOCKED ? "BLOCK" : "-";
        var head = status + " before " + (before == null ? "-" : before) + (byHand ? " by hand" : "")
                + (lifted ? " lifted" : "") + " interval " + standing + " produced " + produced + " of " + planned
                + " adjusted " + adjustment + " machines " + machine;
        return head
                + batches.stream().map(ModelBatch::text).collect(Collectors.joining("\n", "\n", "\n"))
                + issues.stream().map(ModelIssue::text).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return "order " + id + " " + status;
    }
}
