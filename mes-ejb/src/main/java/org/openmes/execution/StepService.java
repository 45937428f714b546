package org.openmes.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.Reasons;
import org.openmes.shared.Roles;
import org.openmes.shared.Violations;
import org.openmes.shared.Warnings;
import org.openmes.shift.ShiftCalendar;
import org.openmes.user.ByPerson;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;

/** Steps of batches: started and completed on the floor (spec 5.6). One method, one transaction, the order locked. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class StepService {
    private static final int LONGEST_COMMENT = 1000;
    private static final int LONGEST_SKIP_REASON = 255;

    @Inject
    Batches batches;

    @Inject
    StepFactsReader facts;

    @Inject
    BatchFinish finish;

    @Inject
    ShiftCalendar shifts;

    @Inject
    Reasons reasons;

    @Inject
    OrderFloor floor;

    @Inject
    CurrentActor current;

    @Inject
    Warnings warnings;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** As {@link #start(long, Long)}, whatever version the step has. */
    @ByPerson
    public StepDetails start(long stepId) {
        return start(stepId, null);
    }

    /**
     * Starts a step; the first one starts its batch and its order.
     *
     * @param expectedVersion the version of the step the caller read; null to skip the check
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED, WORK_ORDER_BLOCKED, STEP_ORDER
     * @throws org.openmes.shared.ForbiddenException LINE_FORBIDDEN, STEP_ROLE_REQUIRED
     */
    @ByPerson
    public StepDetails start(long stepId, @Nullable Long expectedVersion) {
        var held = hold(StepAction.START, stepId, expectedVersion);
        var order = held.order();
        var batch = held.batch();
        var step = held.step();
        held.facts().access(step).warning().ifPresent(warnings::add);
        var now = clock.instant();
        var actor = current.get();
        var lineId = held.facts().lineOf(step);
        var shift = shifts.stampOf(now, lineId);
        step.start(now, actor.performer(), shift);
        step.touch(actor, now);
        batch.stepStarted(now, Objects.equals(lineId, order.lineId()) ? shift : shifts.stampOf(now, order.lineId()));
        batch.touch(actor, now);
        events.fire(ExecutionEvent.of(EventType.STEP_STARTED, order, batch, step));
        floor.workStarted(order);
        return batches.stepDetails(stepId);
    }

    /** As {@link #complete(long, CompleteStep, Long)}, whatever version the step has. */
    @ByPerson
    public StepDetails complete(long stepId, CompleteStep command) {
        return complete(stepId, command, null);
    }

    /**
     * Completes a step; the last open one finishes its batch with the produced quantity, and the batch that reaches the
     * plan finishes the order (spec 5.5). A person who has not said what the batch produced is asked.
     *
     * @param expectedVersion the version of the step the caller read; null to skip the check
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED, WORK_ORDER_BLOCKED, QTY_EXCEEDS_PLAN
     * @throws org.openmes.shared.ValidationException naming the field, {@code produced_qty} when it has to be asked
     */
    @ByPerson
    public StepDetails complete(long stepId, CompleteStep command, @Nullable Long expectedVersion) {
        var held = hold(StepAction.COMPLETE, stepId, expectedVersion);
        var order = held.order();
        var batch = held.batch();
        var step = held.step();
        requireFit(command);
        var now = clock.instant();
        step.complete(
                now,
                current.get().performer(),
                command.comment(),
                floor.standstills(order),
                shifts.stampOf(now, held.facts().lineOf(step)));
        step.touch(current.get(), now);
        events.fire(ExecutionEvent.of(EventType.STEP_COMPLETED, order, batch, step));
        finish.whenLast(order, batch, held.facts().siblings(), command.result());
        return batches.stepDetails(stepId);
    }

    private static void requireFit(CompleteStep command) {
        var violations = new Violations();
        violations.optionalText("comment", command.comment(), LONGEST_COMMENT);
        violations.throwIfAny();
    }

    /**
     * Leaves a step out; it counts as done for the sequence, and the last open one finishes its batch as completing does
     * (spec 5.6). Supervisors may leave out any step, others those that the process calls optional.
     *
     * @param expectedVersion the version of the step the caller read; null to skip the check
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED, WORK_ORDER_BLOCKED, STEP_ORDER, QTY_EXCEEDS_PLAN
     * @throws org.openmes.shared.ForbiddenException FORBIDDEN, LINE_FORBIDDEN, STEP_ROLE_REQUIRED
     */
    @ByPerson
    public StepDetails skip(long stepId, SkipStep command, @Nullable Long expectedVersion) {
        var held = hold(StepAction.SKIP, stepId, expectedVersion);
        var order = held.order();
        var batch = held.batch();
        var step = held.step();
        var now = clock.instant();
        var reason = reasons.required(command.reason(), LONGEST_SKIP_REASON);
        step.skip(
                reason,
                now,
                current.get().performer(),
                shifts.stampOf(now, held.facts().lineOf(step)));
        step.touch(current.get(), now);
        events.fire(ExecutionEvent.of(EventType.STEP_SKIPPED, order, batch, step));
        finish.whenLast(order, batch, held.facts().siblings(), command.result());
        return batches.stepDetails(stepId);
    }

    /**
     * Takes back the start of a step, as if it had never been; Supervisors at any time, others their own within two
     * minutes. A batch of which no other step was started waits again; the order stays as it is (spec 5.6).
     *
     * @param expectedVersion the version of the step the caller read; null to skip the check
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED
     * @throws org.openmes.shared.ForbiddenException FORBIDDEN, LINE_FORBIDDEN
     */
    @ByPerson
    public StepDetails undoStart(long stepId, @Nullable Long expectedVersion) {
        var held = hold(StepAction.UNDO_START, stepId, expectedVersion);
        var order = held.order();
        var batch = held.batch();
        var step = held.step();
        var now = clock.instant();
        step.startUndone();
        step.touch(current.get(), now);
        events.fire(ExecutionEvent.of(EventType.STEP_START_UNDONE, order, batch, step));
        if (held.facts().siblings().stream().noneMatch(BatchStep::wasStarted)) {
            batch.startUndone();
            batch.touch(current.get(), now);
            events.fire(ExecutionEvent.of(EventType.BATCH_UPDATED, order, batch));
        }
        return batches.stepDetails(stepId);
    }

    /** Locks the order, which orders all who work on it, and requires that the action is allowed. */
    private Held hold(StepAction action, long stepId, @Nullable Long expectedVersion) {
        var place = batches.placeOfStep(stepId);
        var order = floor.lock(place.workOrderId());
        var batch = batches.batch(place.batchId());
        var known = facts.toDecide(order, batch);
        var step = batches.step(stepId);
        new StepGuards(known).require(action, step, expectedVersion);
        return new Held(order, batch, step, known);
    }

    private record Held(LockedOrder order, Batch batch, BatchStep step, StepFacts facts) {}
}
