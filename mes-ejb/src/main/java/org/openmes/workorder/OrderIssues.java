package org.openmes.workorder;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What orders must ask of their issues; implemented by the feature that owns them. */
public interface OrderIssues {
    /**
     * The titles of the open issues that block the order, oldest first (spec 7.5): its own, and those of its line where
     * the settings let them block.
     */
    List<String> blockingTitles(LockedOrder order);

    /** The same issues as they are shown, by the key of the order; an order without any is missing. */
    Map<Long, List<Blocker>> blockers(Collection<Long> orderIds);
}
