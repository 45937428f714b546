package org.openmes.workorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.PageRequest;

/**
 * Which orders a list shows (spec 17.4); an empty set or null does not restrict.
 *
 * @param search part of number, product name or a custom value, any case
 * @param orderNo the exact number, any case
 * @param dueBefore days before this one
 * @param dueAfter days after this one
 * @param updatedSince changed at or after this instant
 * @param overdue true: due before today in the plant zone and not finished
 * @param completedOn finished on this day in the plant zone
 * @param sort fields of the list, a leading hyphen for descending; empty for priority, due date, creation
 */
public record WorkOrderFilter(
        Set<WorkOrderStatus> statuses,
        Set<Long> lineIds,
        Set<Long> productTypeIds,
        Set<Integer> priorities,
        @Nullable String search,
        @Nullable String orderNo,
        @Nullable String externalRef,
        @Nullable LocalDate dueBefore,
        @Nullable LocalDate dueAfter,
        @Nullable Integer weekNumber,
        @Nullable Integer monthNumber,
        @Nullable Integer productionYear,
        @Nullable Instant updatedSince,
        @Nullable Boolean overdue,
        @Nullable LocalDate completedOn,
        List<String> sort,
        PageRequest page) {

    /** All orders of these statuses and lines, in the order of lists. */
    public static WorkOrderFilter of(Set<WorkOrderStatus> statuses, Set<Long> lineIds) {
        return new WorkOrderFilter(
                statuses,
                lineIds,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                PageRequest.of(null, null));
    }

    /** The same, but of these product types. */
    public WorkOrderFilter ofProductTypes(Set<Long> typeIds) {
        return new WorkOrderFilter(
                statuses,
                lineIds,
                typeIds,
                priorities,
                search,
                orderNo,
                externalRef,
                dueBefore,
                dueAfter,
                weekNumber,
                monthNumber,
                productionYear,
                updatedSince,
                overdue,
                completedOn,
                sort,
                page);
    }

    /** The same, sorted by these fields. */
    public WorkOrderFilter sorted(String... fields) {
        return with(List.of(fields), page);
    }

    /** The same, this page of it. */
    public WorkOrderFilter on(PageRequest wanted) {
        return with(sort, wanted);
    }

    private WorkOrderFilter with(List<String> fields, PageRequest wanted) {
        return new WorkOrderFilter(
                statuses,
                lineIds,
                productTypeIds,
                priorities,
                search,
                orderNo,
                externalRef,
                dueBefore,
                dueAfter,
                weekNumber,
                monthNumber,
                productionYear,
                updatedSince,
                overdue,
                completedOn,
                fields,
                wanted);
    }
}
