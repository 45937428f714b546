package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HexFormat;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.ExactlyOnce;
import org.openmes.shared.JsonText;
import org.openmes.shared.Message;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Quantities;
import org.openmes.shared.RepeatedRequestException;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.Sha256;
import org.openmes.shared.StoredAnswer;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.MachineCounters.CountedAmount;

/** Machines count for orders that are counted by machines (spec 5.5, 12.6); called by whatever brings their messages. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class MachineCountService {
    private static final int OK = 200;

    @Inject
    WorkOrders orders;

    @Inject
    OrderFloor floor;

    @Inject
    OrderBatches batches;

    @Inject
    MachineCounters counters;

    @Inject
    OrderPlans plans;

    @Inject
    ExactlyOnce exactlyOnce;

    @Inject
    Event<DomainEvent> events;

    /**
     * As {@link #count(long, MachineCount)}, for the order with this number.
     *
     * @throws NotFoundException when there is none
     */
    public MachineCounted count(String orderNo, MachineCount given) {
        return count(orders.idOf(orderNo).orElseThrow(() -> new NotFoundException("Work order", orderNo)), given);
    }

    /**
     * Adds what a machine has counted; once for each key within 24 hours. The first count starts an ACCEPTED order, and
     * the order is done when its plan is reached and no batch runs. What goes beyond the limit of over-production is not
     * added, and told.
     *
     * @throws NotFoundException when there is no such order
     * @throws RuleException STATE_NOT_ALLOWED when operators count for the order, or it is not in work
     * @throws ValidationException naming the field; also when less than nothing would be left
     * @throws RepeatedRequestException when the key is at work, or was used for another count
     */
    public MachineCounted count(long orderId, MachineCount given) {
        try {
            var key = "machine count\n" + orderId + "\n" + given.key();
            var content = given.counter() + "\n" + given.qty() + "\n" + given.increment();
            var answer = exactlyOnce.call(key, hash(content), () -> kept(counted(orderId, given)));
            return JsonText.read(answer.body(), MachineCounted.class);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String content) {
        return HexFormat.of().formatHex(Sha256.of(content));
    }

    private static StoredAnswer kept(MachineCounted counted) {
        return new StoredAnswer(OK, null, null, JsonText.write(counted), false);
    }

    private MachineCounted counted(long orderId, MachineCount given) {
        var order = orders.lock(orderId);
        var plan = plans.of(order);
        given.check(plan.decimals());
        if (order.countingSource() == CountingSource.OPERATOR) {
            throw RuleException.state("counting_source", Message.of("workorder.counted_by_operators"));
        }
        floor.startRefusal(order, "status", "Count").ifPresent(refusal -> {
            throw refusal;
        });
        var made = given.increment() ? given.qty() : counters.advance(orderId, given.counter(), given.qty());
        if (order.quantities().machineQty().add(made).signum() < 0) {
            throw ValidationException.of(
                    "qty", "workorder.count_below_zero", order.quantities().machineQty());
        }
        var added = made.min(room(order, plan.limit()));
        if (made.signum() != 0) {
            add(order, new CountedAmount(given.counter(), added, made.subtract(added)));
        }
        return new MachineCounted(
                orderId,
                added,
                made.subtract(added),
                order.quantities().machineQty(),
                order.producedQty(),
                order.status());
    }

    private void add(WorkOrder order, CountedAmount amount) {
        var totals = batches.totals(order.id());
        counters.record(order, amount);
        if (amount.counted().signum() != 0) {
            order.quantities().countByMachine(amount.counted());
            order.count(totals.producedDone());
            floor.workStarted(order);
            events.fire(order.event(EventType.WORK_ORDER_UPDATED));
            floor.recount(order, totals);
        }
    }

    /** How much may still be added; what is taken back fits always. */
    private static BigDecimal room(WorkOrder order, OrderLimit limit) {
        return limit.most(order.plannedQty())
                .map(most -> most.subtract(order.producedQty()).max(BigDecimal.ZERO))
                .orElse(Quantities.LARGEST);
    }
}
