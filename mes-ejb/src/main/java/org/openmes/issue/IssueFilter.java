package org.openmes.issue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.PageRequest;

/**
 * Which issues a list shows (spec 17.6); empty sets and null do not restrict.
 *
 * @param blocking true: unsolved and of a blocking type; false: all others
 */
public record IssueFilter(
        Set<Long> lineIds,
        @Nullable Long workOrderId,
        Set<IssueStatus> statuses,
        Set<Long> issueTypeIds,
        @Nullable Boolean blocking,
        @Nullable Long assignedToId,
        PageRequest page) {}
