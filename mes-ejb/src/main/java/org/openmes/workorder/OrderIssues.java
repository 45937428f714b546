package org.openmes.workorder;

import java.util.List;

/** What orders must ask of their issues; implemented by the feature that owns them. */
public interface OrderIssues {
    /** The titles of the open blocking issues of the order, oldest first (spec 7.5). */
    List<String> blockingTitles(long orderId);
}
