package org.openmes.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDirectory;

/**
 * Holds the line unchanged while its activity and its product types decide about an order. The line is always held
 * before the order is locked (architecture D1), so it is known from a read without lock only.
 */
@ApplicationScoped
class DecidingLine {
    @Inject
    WorkOrders orders;

    @Inject
    LineDirectory lines;

    /** Holds the line a new order shall have. */
    void hold(@Nullable Long lineId) {
        if (lineId != null) {
            lines.lineForShare(lineId);
        }
    }

    /** Holds the line that an order has now; the caller locks the order and compares. */
    Optional<Long> holdOf(long orderId) {
        var lineId = orders.lineOf(orderId);
        lineId.ifPresent(this::hold);
        return lineId;
    }

    /**
     * Holds the line that decides about a change: the one the order shall have. Nothing is held when neither line nor
     * product type are named.
     */
    Optional<Long> holdFor(long orderId, ChangeWorkOrder change) {
        if (change.lineId().present()) {
            hold(change.lineId().value());
            return Optional.ofNullable(change.lineId().value());
        }
        return change.productTypeId().present() ? holdOf(orderId) : Optional.empty();
    }

    /**
     * Ends here when another line than the one that is held decides by now, because the order was moved before it could be
     * locked: whoever wants to go on must look at it again.
     *
     * @param lineId the line that decides
     * @throws org.openmes.shared.StaleVersionException naming who moved the order
     */
    static void requireHeld(WorkOrder order, @Nullable Long lineId, Optional<Long> held) {
        if (!Objects.equals(lineId, held.orElse(null))) {
            throw order.stale();
        }
    }

    /** As the other, where several lines are held; without a line nothing had to be. */
    static void requireHeld(WorkOrder order, @Nullable Long lineId, Set<Long> held) {
        if (lineId != null && !held.contains(lineId)) {
            throw order.stale();
        }
    }
}
