package org.openmes.workorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainException;
import org.openmes.shared.ErrorCode;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/** One command for many orders, each in a transaction of its own, in the order of their locks (spec 5.2). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkOrderBulkService {
    private static final int MOST = 100;

    @Inject
    SingleOrderCommand single;

    /**
     * Accepts, rejects, pauses, resumes or cancels the orders that allow it; the others are skipped.
     *
     * @param reason required to reject and to cancel
     * @throws ValidationException when nothing or too much is chosen, or the reason is missing
     */
    public BulkOutcome perform(WorkOrderAction action, Collection<Long> ids, @Nullable String reason) {
        var violations = new Violations();
        if (ids.isEmpty()) {
            violations.add("row", "validation.required");
        }
        if (ids.size() > MOST) {
            violations.add("row", "validation.too_many", MOST);
        }
        violations.throwIfAny();
        var done = 0;
        var each = new TreeSet<>(ids);
        for (var id : each) {
            done += tried(action, id, reason);
        }
        return new BulkOutcome(done, each.size() - done);
    }

    private int tried(WorkOrderAction action, long id, @Nullable String reason) {
        try {
            single.perform(action, id, reason);
            return 1;
        } catch (DomainException e) {
            if (e.code() == ErrorCode.VALIDATION && e.errors().containsKey("reason")) {
                throw e; // the same for all of them
            }
            return 0;
        }
    }
}
