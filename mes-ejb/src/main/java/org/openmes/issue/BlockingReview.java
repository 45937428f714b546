package org.openmes.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openmes.shared.Roles;
import org.openmes.workorder.OrderFloor;

/** Looks at one order again after something outside it changed what blocks; callers use {@link IssueTypeService}. */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BlockingReview {
    @Inject
    OrderFloor floor;

    @Inject
    Issues issues;

    /** Blocks or unblocks the order as its issues now demand. */
    public void review(long orderId) {
        var order = floor.lock(orderId);
        if (issues.blockingTitles(orderId).isEmpty()) {
            floor.unblockIfFree(order);
        } else {
            floor.block(order);
        }
    }
}
