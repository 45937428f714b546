package org.openmes.workorder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What orders must ask of their issues; implemented by the feature that owns them. */
public interface OrderIssues {
    /**
     * The titles of the open issues that block an order on a line, oldest first (spec 7.5): its own, and those of the line
     * where the settings let them block.
     *
     * @param lineId the line it is on, or comes to; null for none
     */
    List<String> blockingTitles(long orderId, @Nullable Long lineId);

    /** The same, where the order is now. */
    default List<String> blockingTitles(LockedOrder order) {
        return blockingTitles(order.id(), order.lineId());
    }

    /** Those of these orders that an open issue of their own blocks. */
    Set<Long> ordersHindered(Collection<Long> orderIds);

    /** Those of these lines whose open issues block orders that belong there; none where the settings do not let them. */
    Set<Long> linesHindered(Collection<Long> lineIds);

    /** The same issues as they are shown, by the key of the order; an order without any is missing. */
    Map<Long, List<Blocker>> blockers(Collection<Long> orderIds);
}
