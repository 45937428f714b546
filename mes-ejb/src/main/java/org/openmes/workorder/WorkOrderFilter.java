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
 * @param search part of number or product name, any case
 * @param orderNo the exact number, any case
 * @param dueBefore days before this one
 * @param dueAfter days after this one
 * @param updatedSince changed at or after this instant
 * @param overdue true: due before today in the plant zone and not finished
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
        List<String> sort,
        PageRequest page) {}
