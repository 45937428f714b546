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

/**
 * Looks at one order again after something outside it changed what blocks, in a transaction of its own (architecture D1).
 * Called by the domain only, after it has checked the rights.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BlockingReview {
    @Inject
    OrderFloor floor;

    @Inject
    BlockingIssues blocking;

    @Inject
    CurrentActor current;

    /**
     * The orders whose state disagrees with their issues: what a review that never ran has left behind. Orders blocked or
     * unblocked by issues that change at this moment may be among them; a review finds them in order.
     */
    public List<Long> ordersOutOfStep() {
        return blocking.ordersOutOfStep();
    }

    /** The orders of a line in this status, in the order of their locks; none unless lines block their orders. */
    public List<Long> ordersOfLine(long lineId, String status) {
        return blocking.ordersOfLine(lineId, status);
    }

    /** Unblocks the order when nothing blocks it any more, or blocks it unless an Admin wants it free. */
    public void review(long orderId) {
        beSomebody();
        var order = floor.lock(orderId);
        floor.unblockIfFreeAndTell(order);
        if (!order.isUnblockedByHand()) {
            floor.blockIfHindered(order);
        }
    }

    /** Blocks the order when an issue blocks it, because of a cause that is new. */
    public void reviewNewCause(long orderId) {
        beSomebody();
        floor.blockIfHindered(floor.lock(orderId));
    }

    private void beSomebody() {
        if (current.find().isEmpty()) {
            current.become(Actor.system());
        }
    }
}
