package org.openmes.workorder;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.setting.ProductionPeriod;
import org.openmes.shared.Actor;
import org.openmes.shared.Violations;
import org.openmes.workorder.OrderBatches.BatchTotals;

/**
 * The rules by which orders come into being and change (spec 5.1, 5.4). They look at nothing but what they are given, and
 * change nothing: an order of a form and each of ten thousand in one call are decided alike (architecture D7). Whatever
 * is refused ends in a {@link org.openmes.shared.DomainException}.
 */
final class OrderRules {
    private static final int LONGEST_REF = 255;

    private final OrderBasis basis;
    private final OrderReferences references;
    private final PlanningPeriods periods;
    private final Actor actor;

    /**
     * The rules for what an actor sends.
     *
     * @param kinds by which periods the plant plans; asked only where that decides
     */
    OrderRules(OrderBasis basis, Supplier<ProductionPeriod> kinds, Actor actor) {
        this.basis = basis;
        this.actor = actor;
        references = new OrderReferences(basis);
        periods = new PlanningPeriods(kinds, actor);
    }

    /** The fields of a new order as they are meant; {@link #checkNew} is still to come. */
    WorkOrderFields meant(CreateWorkOrder command, Violations violations) {
        violations.optionalText("external_ref", command.externalRef(), LONGEST_REF);
        return periods.ofNew(references.resolve(command, violations), violations);
    }

    /** Ends here when there cannot be an order with these fields. */
    void checkNew(WorkOrderFields fields, GivenCodes codes, Violations violations) {
        references.check(fields, null, codes, actor, violations);
    }

    /** How the actor's order came into the system. */
    OrderSource source() {
        return OrderSource.of(actor.origin().channel());
    }

    /** An order with these fields as it comes into being (spec 4.4, 5.3). */
    WorkOrder born(WorkOrderFields fields, @Nullable String externalRef, Instant now) {
        var order = new WorkOrder(fields, source(), externalRef);
        order.bornAt(now, actor.userId(), basis.firstBoardStatus().orElse(null));
        order.touch(actor, now);
        order.freeze(process(fields));
        return order;
    }

    /** What the template in force says now about an order with these fields; null where there is none. */
    @Nullable
    ProcessSnapshot process(WorkOrderFields fields) {
        var type = fields.productTypeId();
        return type == null ? null : basis.snapshot(type).orElse(null);
    }

    /** The change as it is meant, with line and product type found by key or code. */
    ChangeWorkOrder meant(ChangeWorkOrder given, Violations violations) {
        return given.byKeys(references, violations);
    }

    /** Ends here when the actor may not edit the order, or not this version, or not in its status. */
    void requireEditable(WorkOrder order, BatchTotals totals, @Nullable Long expectedVersion) {
        var guards = new WorkOrderGuards(order, OrderFacts.ofBatches(totals));
        guards.requireRight(WorkOrderAction.EDIT, actor);
        order.requireVersion(expectedVersion);
        guards.require(WorkOrderAction.EDIT, actor);
    }

    /**
     * What a change makes of an order that may be edited.
     *
     * @param heldLines the lines that stay as they are until the end of the transaction
     * @param violations what is wrong with the change already
     */
    OrderEdit edit(
            WorkOrder order, ChangeWorkOrder change, BatchTotals totals, Set<Long> heldLines, Violations violations) {
        var before = order.fields();
        var after = periods.ofChanged(change.on(before, violations), change, violations);
        references.check(after, before, change.codes(), actor, violations);
        if (change.productTypeId().present()) {
            DecidingLine.requireHeld(order, after.lineId(), heldLines);
        }
        new EditRules(order, totals).require(before, after);
        return new OrderEdit(before, after);
    }
}
