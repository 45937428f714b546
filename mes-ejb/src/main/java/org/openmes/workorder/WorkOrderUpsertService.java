package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.shared.DomainException;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Warnings;

/** Orders from systems that need not know what is here already: created or changed by their number (spec 20.1). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
@Recorded
public class WorkOrderUpsertService {
    /** So many orders are taken in one call. */
    public static final int MOST = 10_000;

    @Inject
    OrderUpserts upserts;

    @Inject
    Warnings warnings;

    /**
     * Creates the order, or changes the one with its number. Of several who send the same new number at once one creates
     * it, and the others change it.
     *
     * @return CREATED or UPDATED, with the key of the order
     * @throws DomainException as {@link WorkOrderService#create} and {@link WorkOrderService#change}; NOT_FOUND when a
     *     version is named and there is no order
     */
    public UpsertOutcome put(UpsertWorkOrder order) {
        var sent = List.of(SentOrder.of(order.withPlan()));
        var outcome =
                upserts.perform(sent, ExistingOrders.UPDATE_OR_CREATE, false).get(0);
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        outcome.warnings().forEach(warnings::add);
        return outcome;
    }

    /**
     * Creates and changes many orders in one transaction, in the order in which they were sent. One that is refused takes no
     * other along.
     *
     * @param allOrNothing whether one refusal refuses all
     * @return what became of each, in the same order
     * @throws ValidationException under {@code orders} when there are too many; with each refusal under {@code
     *     orders.<place>.<field>} when all were wanted or nothing
     */
    public List<UpsertOutcome> putAll(List<SentOrder> orders, ExistingOrders existing, boolean allOrNothing) {
        if (orders.size() > MOST) {
            throw ValidationException.of("orders", "validation.too_many", MOST);
        }
        return upserts.perform(orders, existing, allOrNothing);
    }
}
