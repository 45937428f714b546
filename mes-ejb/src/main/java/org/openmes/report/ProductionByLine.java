package org.openmes.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders that were created in a range of days, line by line (spec 10.3).
 *
 * @param lines active lines and all that have such orders, by name; last the orders without line, if there are any
 */
public record ProductionByLine(DayRange range, List<Row> lines) {

    /**
     * The orders of a line by status; the statuses add up to the total.
     *
     * @param lineId null for orders without line, as are code and name
     */
    public record Row(
            @Nullable Long lineId,
            @Nullable String lineCode,
            @Nullable String lineName,
            long total,
            long pending,
            long accepted,
            long inProgress,
            long paused,
            long blocked,
            long completed,
            long rejected,
            long cancelled,
            BigDecimal plannedQty,
            BigDecimal producedQty) {}
}
