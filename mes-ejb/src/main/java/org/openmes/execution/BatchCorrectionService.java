package org.openmes.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.Reasons;
import org.openmes.shared.Roles;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;
import org.openmes.workorder.OrderPlans;

/**
 * What Supervisors put right about batches of their lines: cancel them, aim at another quantity, correct what a finished
 * one produced (spec 5.5). Answers with the batch as it is afterwards.
 *
 * <p>All refuse with STATE_NOT_ALLOWED, LINE_FORBIDDEN, NOT_FOUND, VALIDATION naming the field, or STALE_VERSION when an
 * expected version of the batch is given.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class BatchCorrectionService {
    @Inject
    Batches batches;

    @Inject
    OrderPlans plans;

    @Inject
    OpenBatches open;

    @Inject
    OrderFloor floor;

    @Inject
    Reasons reasons;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Gives an open batch up with its open steps; it has produced nothing, and its target is free again. */
    public BatchDetails cancel(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        var order = floor.lock(batches.orderOfBatch(id));
        var batch = required(BatchAction.CANCEL, id, order, expectedVersion);
        reasons.required(reason);
        open.cancel(order, batch, batches.stepsOf(id));
        floor.recount(order);
        return batches.details(id);
    }

    /**
     * Another target for a batch that waits.
     *
     * @throws org.openmes.shared.RuleException QTY_EXCEEDS_PLAN
     */
    public BatchDetails changeTarget(long id, @Nullable BigDecimal targetQty, @Nullable Long expectedVersion) {
        var order = floor.lock(batches.orderOfBatch(id));
        var batch = required(BatchAction.CHANGE_TARGET, id, order, expectedVersion);
        var others = batches.totals(order.id()).without(batch.targetQty());
        var target = new BatchQuantities(plans.of(order), others).target(targetQty);
        if (target.compareTo(batch.targetQty()) != 0) {
            batch.aimAt(target);
            tell(EventType.BATCH_UPDATED, order, batch);
        }
        return batches.details(id);
    }

    /**
     * What a finished batch really produced; the order is counted anew.
     *
     * @throws org.openmes.shared.RuleException QTY_EXCEEDS_PLAN
     */
    public BatchDetails correct(long id, CorrectBatch command, @Nullable Long expectedVersion) {
        var order = floor.lock(batches.orderOfBatch(id));
        var batch = required(BatchAction.CORRECT, id, order, expectedVersion);
        reasons.required(command.reason());
        var quantities = new BatchQuantities(plans.of(order), batches.totals(order.id()));
        var produced = quantities.corrected(batch, command.producedQty());
        var scrap = quantities.correctedScrap(batch, command.scrapQty(), command.scrapReason());
        batch.correct(produced, scrap);
        tell(EventType.BATCH_CORRECTED, order, batch);
        floor.recount(order);
        return batches.details(id);
    }

    private Batch required(BatchAction action, long id, LockedOrder order, @Nullable Long expectedVersion) {
        var batch = batches.batch(id);
        current.get().requireLine(order.lineId());
        batch.requireVersion(expectedVersion);
        BatchGuards.refusal(action, current.get(), order, batch.status()).ifPresent(refusal -> {
            throw refusal;
        });
        return batch;
    }

    private void tell(EventType type, LockedOrder order, Batch batch) {
        batch.touch(current.get(), clock.instant());
        events.fire(ExecutionEvent.of(type, order, batch));
    }
}
