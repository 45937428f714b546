package org.openmes.api.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.report.ProductionByLine;

/**
 * The orders of a line that were created in a period, by status (spec 17.8); the statuses add up to the total.
 *
 * @param lineId null for orders without line, as are name and code
 */
public record LineProductionResponse(
        @Nullable Long lineId,
        @Nullable String lineName,
        @Nullable String lineCode,
        long totalWorkOrders,
        long completed,
        long inProgress,
        long pending,
        long accepted,
        long paused,
        long blocked,
        long rejected,
        long cancelled,
        BigDecimal totalPlannedQty,
        BigDecimal totalProducedQty) {
    static LineProductionResponse of(ProductionByLine.Row row) {
        return new LineProductionResponse(
                row.lineId(),
                row.lineName(),
                row.lineCode(),
                row.total(),
                row.completed(),
                row.inProgress(),
                row.pending(),
                row.accepted(),
                row.paused(),
                row.blocked(),
                row.rejected(),
                row.cancelled(),
                row.plannedQty(),
                row.producedQty());
    }
}
