package org.openmes.issue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.PageRequest;

/**
 * Which issues a list shows (spec 7.4, 17.6); empty sets and null do not restrict.
 *
 * @param search part of title, order number or name of the reporter, any case
 * @param blocking true: unsolved and of a blocking type; false: all others
 * @param byStatus whether OPEN ones come first, then ACKNOWLEDGED, RESOLVED, CLOSED
 * @param sort fields by which issues are sorted, a leading hyphen for descending; empty for the newest first
 */
public record IssueFilter(
        @Nullable String search,
        Set<Long> lineIds,
        @Nullable Long workOrderId,
        Set<IssueStatus> statuses,
        Set<Long> issueTypeIds,
        Set<Severity> severities,
        @Nullable Boolean blocking,
        @Nullable Long assignedToId,
        boolean byStatus,
        List<String> sort,
        PageRequest page) {

    /** All issues of these statuses, the newest first. */
    public static IssueFilter of(Set<IssueStatus> statuses, Set<Long> lineIds, PageRequest page) {
        return new IssueFilter(null, lineIds, null, statuses, Set.of(), Set.of(), null, null, false, List.of(), page);
    }

    /** The same issues, but of this status and this page. */
    public IssueFilter of(IssueStatus status, PageRequest wanted) {
        return new IssueFilter(
                search,
                lineIds,
                workOrderId,
                Set.of(status),
                issueTypeIds,
                severities,
                blocking,
                assignedToId,
                byStatus,
                sort,
                wanted);
    }
}
