package org.openmes.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Roles;
import org.openmes.workorder.LockedOrder;
import org.openmes.workorder.OrderFloor;
import org.openmes.workorder.OrderPlans;
import org.openmes.workorder.WorkOrderService;

/** Batches: production runs of an order (spec 5.5). Everybody on the line may create them. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class BatchService {
    /** The one step of an order without process, so that its batches can be executed and timed (spec 4.4). */
    private static final ProcessSnapshot.Step IMPLICIT =
            new ProcessSnapshot.Step(1, "Production", null, null, null, null, null, false);

    @Inject
    Batches batches;

    @Inject
    OrderPlans plans;

    @Inject
    StepFactsReader facts;

    @Inject
    OrderFloor floor;

    @Inject
    WorkOrderService orders;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The batches of an order by number. */
    public List<BatchDetails> ofOrder(long orderId) {
        orders.get(orderId);
        return batches.ofOrder(orderId);
    }

    /** One batch of an order the actor may see. */
    public BatchDetails get(long id) {
        var details = batches.details(id);
        var head = details.batch();
        if (!floor.isReachable(current.get(), head.workOrderId(), head.lineId())) {
            throw ForbiddenException.line();
        }
        return details;
    }

    /** What the actor may do with the batches of an order he may see, each with the reason where not. */
    public OrderExecution execution(long orderId) {
        orders.get(orderId);
        var order = floor.look(orderId);
        var totals = batches.totals(orderId);
        var free = BatchQuantities.free(order.plannedQty(), totals).max(BigDecimal.ZERO);
        var reason = creationRefusal(order)
                .or(() -> new BatchQuantities(plans.of(order), totals).fullRefusal())
                .map(DomainException::reason);
        var open = batches.openOf(orderId);
        var all = open.isEmpty() ? List.<BatchStep>of() : batches.stepsOfOpen(orderId);
        var known = facts.toShow(order, open, all);
        var steps = all.stream().filter(step -> step.status().isOpen()).toList();
        return new OrderExecution(
                totals.targetOpen(),
                new BatchCreation(free, reason.orElse(null)),
                steps.stream().map(step -> next(step, known)).toList(),
                steps.stream().map(step -> detour(step, known)).toList(),
                corrections(orderId, order));
    }

    private List<BatchActionState> corrections(long orderId, LockedOrder order) {
        return batches.statusesOf(orderId).entrySet().stream()
                .flatMap(entry -> BatchGuards.states(entry.getKey(), current.get(), order, entry.getValue()).stream())
                .toList();
    }

    private static StepActionState next(BatchStep step, Map<Long, StepFacts> known) {
        var pending = step.status() == StepStatus.PENDING;
        return state(step, pending ? StepAction.START : StepAction.COMPLETE, known.get(step.batchId()));
    }

    private static StepActionState detour(BatchStep step, Map<Long, StepFacts> known) {
        var pending = step.status() == StepStatus.PENDING;
        return state(step, pending ? StepAction.SKIP : StepAction.UNDO_START, known.get(step.batchId()));
    }

    private static StepActionState state(BatchStep step, StepAction action, StepFacts known) {
        var isLast = known.siblings().stream()
                .noneMatch(other -> other.id() != step.id() && other.status().isOpen());
        var reason = new StepGuards(known).refusal(action, step).map(DomainException::reason);
        return new StepActionState(step.id(), action, isLast, reason.orElse(null));
    }

    /** Why the actor may create no batch of the order, whatever its size (spec 5.5, 15.6). */
    private Optional<DomainException> creationRefusal(LockedOrder order) {
        return current.get().lines().contains(order.lineId())
                ? floor.startRefusal(order, "status", "Create batch")
                : Optional.of(ForbiddenException.line());
    }

    /**
     * Creates a batch with the frozen steps of the order, all PENDING.
     *
     * @param targetQty how much it shall produce
     * @throws org.openmes.shared.RuleException QTY_EXCEEDS_PLAN, STATE_NOT_ALLOWED or WORK_ORDER_BLOCKED
     * @throws ForbiddenException LINE_FORBIDDEN unless the order's own line is effective (spec 15.6)
     */
    public BatchDetails create(long orderId, @Nullable BigDecimal targetQty) {
        var order = floor.lock(orderId);
        var actor = current.get();
        creationRefusal(order).ifPresent(refusal -> {
            throw refusal;
        });
        var target = new BatchQuantities(plans.of(order), batches.totals(orderId)).target(targetQty);
        var now = clock.instant();
        var batch = new Batch(orderId, batches.nextNumber(orderId), target, now, actor.userId());
        batch.touch(actor, now);
        batches.add(batch);
        var steps = steps(order).stream()
                .map(step -> new BatchStep(batch.id(), step))
                .toList();
        steps.forEach(batches::add);
        events.fire(ExecutionEvent.created(order, batch, steps));
        return batches.details(batch.id());
    }

    private static List<ProcessSnapshot.Step> steps(LockedOrder order) {
        return order.snapshot()
                .map(ProcessSnapshot::steps)
                .filter(steps -> !steps.isEmpty())
                .orElse(List.of(IMPLICIT));
    }
}
