package org.openmes.workorder;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that hold a blocked order: an Admin, or an open issue (spec 7.5).
 *
 * @param reason what the Admin gave as reason, or the title of the issue
 * @param byName the Admin, or who reported the issue; null for a machine
 * @param issue null when an Admin has blocked the order
 */
public record Blocker(
        String reason, @Nullable String byName, @Nullable BlockingIssue issue) {
    /**
     * What is to be known of an issue that blocks.
     *
     * @param ofLine whether it is one of the whole line
     * @param assignedToName who works on it; null for nobody
     */
    public record BlockingIssue(
            long id,
            String typeName,
            boolean ofLine,
            @Nullable String assignedToName) {}

    /** Whether an Admin has blocked the order, so that only an Admin lets it go on. */
    public boolean isByHand() {
        return issue == null;
    }
}
