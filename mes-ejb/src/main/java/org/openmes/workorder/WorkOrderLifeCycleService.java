package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProductDirectory;
import org.openmes.setting.Settings;
import org.openmes.shared.AuditContext;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Message;
import org.openmes.shared.Quantities;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.Violations;

/**
 * The life cycle of work orders (spec 5.3). Each method locks the order, decides on what is true then, and answers with
 * the order as it is afterwards.
 *
 * <p>All refuse with STATE_NOT_ALLOWED, LINE_FORBIDDEN, NOT_FOUND, or STALE_VERSION when an expected version is given.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
public class WorkOrderLifeCycleService {
    private static final int LONGEST_REASON = 1000;

    @Inject
    WorkOrders orders;

    @Inject
    OrderBatches batches;

    @Inject
    OrderFloor floor;

    @Inject
    OrderFactsReader facts;

    @Inject
    DecidingLine decidingLine;

    @Inject
    ProductDirectory products;

    @Inject
    Settings settings;

    @Inject
    AuditContext audit;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Confirms that the order will be made; it enters the queue of its line. */
    public WorkOrderDetails accept(long id, @Nullable Long expectedVersion) {
        var held = decidingLine.holdOf(id);
        return perform(WorkOrderAction.ACCEPT, id, expectedVersion, order -> {
            DecidingLine.requireHeld(order, order.lineId(), held);
            return order.accept(clock.instant(), current.get().userId());
        });
    }

    /** Refuses the order for good; the reason is required. */
    public WorkOrderDetails reject(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.REJECT, id, expectedVersion, order -> {
            var why = required(reason);
            batches.cancelOpen(order);
            return order.reject(why);
        });
    }

    /** Begins production before a step is started. */
    public WorkOrderDetails start(long id, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.START, id, expectedVersion, order -> order.start(clock.instant()));
    }

    /** Stops production for a while; steps cannot be started or completed until it is resumed. */
    public WorkOrderDetails pause(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.PAUSE, id, expectedVersion, order -> {
            var why = optional(reason);
            orders.openInterval(id, "PAUSE", clock.instant());
            return order.pause(why);
        });
    }

    /** Goes on where it stopped. */
    public WorkOrderDetails resume(long id, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.RESUME, id, expectedVersion, order -> {
            orders.closeInterval(id, clock.instant());
            return order.resume();
        });
    }

    private WorkOrderDetails settled(WorkOrder order) {
        floor.recount(order);
        return orders.details(order.id());
    }

    /**
     * Closes the order by hand with the real quantity; open batches are cancelled (spec 5.3, 5.5).
     *
     * @param producedQty more than 0, at most the plan unless over-production is allowed
     */
    public WorkOrderDetails complete(long id, @Nullable BigDecimal producedQty, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.COMPLETE, id, expectedVersion, order -> {
            var quantity = checked(order, producedQty);
            batches.cancelOpen(order);
            order.adjustTo(quantity, batches.totals(id).producedDone());
            return order.complete(clock.instant());
        });
    }

    /** Gives the order up, whatever its state unless finished; the reason is required. */
    public WorkOrderDetails cancel(long id, @Nullable String reason, @Nullable Long expectedVersion) {
        return perform(WorkOrderAction.CANCEL, id, expectedVersion, order -> {
            var why = required(reason);
            batches.cancelOpen(order);
            orders.closeInterval(id, clock.instant());
            return order.cancel(why);
        });
    }

    private WorkOrderDetails perform(
            WorkOrderAction action, long id, @Nullable Long version, Function<WorkOrder, WorkOrderEvent> transition) {
        var order = orders.lock(id);
        var guards = new WorkOrderGuards(order, facts.of(order));
        guards.requireRight(action, current.get());
        order.requireVersion(version);
        guards.require(action, current.get());
        order.touch(current.get(), clock.instant());
        events.fire(transition.apply(order));
        return action == WorkOrderAction.RESUME ? settled(order) : orders.details(id);
    }

    private BigDecimal checked(WorkOrder order, @Nullable BigDecimal quantity) {
        var violations = new Violations();
        if (violations.required("produced_qty", quantity)) {
            var decimals = decimals(order);
            Quantities.check(violations, "produced_qty", quantity, Quantities.smallest(decimals), decimals);
        }
        violations.throwIfAny();
        if (OrderLimit.of(settings).isExceededBy(quantity, order.plannedQty())) {
            var free = order.plannedQty().subtract(order.producedQty()).max(BigDecimal.ZERO);
            throw new RuleException(
                    ErrorCode.QTY_EXCEEDS_PLAN,
                    "produced_qty",
                    Message.of("qty_exceeds_plan", order.plannedQty(), free, quantity));
        }
        return quantity;
    }

    private int decimals(WorkOrder order) {
        var type = order.productTypeId();
        return type == null
                ? Quantities.MOST_DECIMALS
                : products.type(type)
                        .map(ProductDirectory.TypeEntry::qtyDecimals)
                        .orElse(Quantities.MOST_DECIMALS);
    }

    private String required(@Nullable String reason) {
        var violations = new Violations();
        violations.text("reason", reason, LONGEST_REASON);
        violations.throwIfAny();
        return remember(reason.strip());
    }

    private @Nullable String optional(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        return required(reason);
    }

    private String remember(String reason) {
        audit.because(reason);
        return reason;
    }
}
