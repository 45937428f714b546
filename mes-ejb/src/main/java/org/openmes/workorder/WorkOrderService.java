package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Change;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.Slice;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/**
 * Work orders: reading, creating, editing, deleting (spec 5.1, 5.4). One method, one transaction. The life cycle is in
 * {@link WorkOrderLifeCycleService}.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class WorkOrderService {
    @Inject
    WorkOrders orders;

    @Inject
    StoredBasis basis;

    @Inject
    OrderEdits edits;

    @Inject
    OrderBatches batches;

    @Inject
    OrderNumbers numbers;

    @Inject
    DecidingLine decidingLine;

    @Inject
    OrderWarnings warnings;

    @Inject
    OrderFloor floor;

    @Inject
    OrderFactsReader facts;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The orders of the actor's lines that match. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR, Roles.SYSTEM})
    public Page<WorkOrderSummary> list(WorkOrderFilter filter) {
        return orders.list(filter, current.get().lines(), clock.instant().atZone(settings.plantZone()));
    }

    /**
     * A stretch of the orders of the actor's lines that match, in the order of the filter; its page does not matter.
     *
     * @throws ValidationException under {@code cursor}, when it is none of a list in this order
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR, Roles.SYSTEM})
    public Slice<WorkOrderSummary> list(WorkOrderFilter filter, CursorRequest request) {
        return orders.list(
                filter, request, current.get().lines(), clock.instant().atZone(settings.plantZone()));
    }

    /**
     * One order.
     *
     * @throws NotFoundException when there is none
     * @throws ForbiddenException LINE_FORBIDDEN when neither its line nor an open step is the actor's
     */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR, Roles.SYSTEM})
    public WorkOrderDetails get(long id) {
        var details = orders.details(id);
        if (!floor.isReachable(current.get(), id, details.order().lineId())) {
            throw ForbiddenException.lineOf(details.order().lineId());
        }
        return details;
    }

    /** Whether the actor may see the order now; false, too, when there is none. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR, Roles.SYSTEM})
    public boolean isReachable(long id) {
        return orders.placeOf(id)
                .map(place -> floor.isReachable(current.get(), id, place.lineId()))
                .orElse(false);
    }

    /** The key of the order with this number, any case. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR, Roles.SYSTEM})
    public long idOf(String orderNo) {
        return orders.idOf(orderNo).orElseThrow(() -> new NotFoundException("Work order", orderNo));
    }

    /** The key of the order with this number, any case, when there is one that the actor may see now. */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR, Roles.SYSTEM})
    public Optional<Long> reachableIdOf(String orderNo) {
        return orders.idOf(orderNo).filter(this::isReachable);
    }

    /** What the actor may do with the order now, each with the reason where not (architecture D2). */
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public List<ActionState> actions(long id) {
        get(id);
        var order = orders.find(id);
        return new WorkOrderGuards(order, facts.of(order)).actions(current.get());
    }

    /** A number for the next order by the plant's pattern; somebody else may take it meanwhile (spec 5.1). */
    public String proposeNumber() {
        return numbers.next();
    }

    /**
     * Creates an order as PENDING with a frozen copy of the template in force (spec 4.4, 5.3).
     *
     * @throws ValidationException with every wrong field, or DUPLICATE
     * @throws ForbiddenException LINE_FORBIDDEN for a line, or no line, that is not the actor's
     */
    @Recorded
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.SYSTEM})
    public WorkOrderDetails create(CreateWorkOrder command) {
        var rules = rules();
        var violations = new Violations();
        var fields = rules.meant(command, violations);
        decidingLine.hold(fields.lineId());
        rules.checkNew(fields, command.codes(), violations);
        warnings.check(fields, null);
        requireUnique(fields, rules.source(), command.externalRef());
        var order = rules.born(fields, command.externalRef(), clock.instant());
        orders.add(order);
        events.fire(order.event(EventType.WORK_ORDER_CREATED));
        floor.blockIfHindered(order);
        return orders.details(order.id());
    }

    /**
     * Plans an order for another day or line, by the rules of {@link #change} (spec 8.1).
     *
     * @param dueDate a day in the plant zone; null for none
     * @param lineId null for no line
     */
    public WorkOrderDetails schedule(
            long id, Change<LocalDate> dueDate, Change<Long> lineId, @Nullable Long expectedVersion) {
        return change(id, ChangeWorkOrder.ofPlan(dueDate, lineId), expectedVersion);
    }

    /**
     * Changes the named fields as far as the status allows (spec 5.4). What moves an order to another day or line and
     * changes nothing else is told as planned anew, wherever it comes from.
     *
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED naming the field
     */
    public WorkOrderDetails change(long id, ChangeWorkOrder given, @Nullable Long expectedVersion) {
        var rules = rules();
        var violations = new Violations();
        var change = rules.meant(given, violations);
        var held = decidingLine.holdFor(id, change);
        var order = orders.lock(id);
        var totals = batches.totals(id);
        rules.requireEditable(order, totals, expectedVersion);
        var edit = rules.edit(order, change, totals, held.map(Set::of).orElse(Set.of()), violations);
        warnings.check(edit.after(), edit.before());
        if (edit.changesNumber()) {
            requireFreeNumber(edit.after().orderNo());
        }
        edits.perform(order, edit, totals, basis, rules);
        return orders.details(id);
    }

    /**
     * Deletes an order that never came to production.
     *
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED: cancel it instead
     */
    @RolesAllowed(Roles.ADMIN)
    public void delete(long id, @Nullable Long expectedVersion) {
        var order = orders.lock(id);
        order.requireVersion(expectedVersion);
        new WorkOrderGuards(order, facts.of(order)).require(WorkOrderAction.DELETE, current.get());
        facts.requireNoIssues(id);
        events.fire(order.event(EventType.WORK_ORDER_DELETED));
        orders.remove(order);
    }

    /**
     * Freezes the template that is in force now, for an order of which no batch was made (spec 4.4).
     *
     * @throws org.openmes.shared.RuleException STATE_NOT_ALLOWED, also when no template is in force
     */
    public WorkOrderDetails refreshTemplate(long id, @Nullable Long expectedVersion) {
        var order = orders.lock(id);
        var guards = new WorkOrderGuards(order, facts.of(order));
        guards.requireRight(WorkOrderAction.REFRESH_TEMPLATE, current.get());
        order.requireVersion(expectedVersion);
        guards.require(WorkOrderAction.REFRESH_TEMPLATE, current.get());
        var process = rules().process(order.fields());
        if (process == null) {
            throw RuleException.state("status", Message.of("workorder.no_template"));
        }
        order.touch(current.get(), clock.instant());
        order.freeze(process);
        events.fire(order.event(EventType.WORK_ORDER_UPDATED));
        return orders.details(id);
    }

    private OrderRules rules() {
        return new OrderRules(basis, settings::productionPeriod, current.get());
    }

    private void requireUnique(WorkOrderFields fields, OrderSource source, @Nullable String externalRef) {
        requireFreeNumber(fields.orderNo());
        if (externalRef != null && orders.externalRefTaken(source, externalRef)) {
            throw ValidationException.duplicate("external_ref");
        }
    }

    private void requireFreeNumber(String orderNo) {
        if (orders.idOf(orderNo).isPresent()) {
            throw ValidationException.duplicate("order_no");
        }
    }
}
