package org.openmes.issue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Roles;
import org.openmes.workorder.OrderFloor;

/** Looks at one order again after something outside it changed what blocks; callers use {@link IssueTypeService}. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BlockingReview {
    @Inject
    OrderFloor floor;

    @Inject
    Issues issues;

    @Inject
    CurrentActor current;

    /**
     * The orders whose state disagrees with their issues: what a review that never ran has left behind. Orders blocked or
     * unblocked by issues that change at this moment may be among them; a review finds them in order.
     */
    public List<Long> ordersOutOfStep() {
        return issues.ordersOutOfStep();
    }

    /** Blocks or unblocks the order as its issues now demand. */
    public void review(long orderId) {
        if (current.find().isEmpty()) {
            current.become(Actor.system());
        }
        var order = floor.lock(orderId);
        if (issues.blockingTitles(orderId).isEmpty()) {
            floor.unblockIfFree(order);
        } else {
            floor.block(order);
        }
    }
}
