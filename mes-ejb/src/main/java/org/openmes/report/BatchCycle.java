package org.openmes.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a finished batch took (spec 10.3).
 *
 * @param productType the name of the type; null when the order has none
 * @param startedAt null when no step was ever started
 * @param grossSeconds from start to end, whole seconds; null when no step was ever started
 * @param netSeconds without the time in which the order was paused or blocked
 */
public record BatchCycle(
        long batchId,
        int batchNumber,
        long workOrderId,
        String workOrderNo,
        @Nullable String productName,
        @Nullable Long productTypeId,
        @Nullable String productType,
        @Nullable Long lineId,
        @Nullable String lineName,
        BigDecimal targetQty,
        BigDecimal producedQty,
        @Nullable Instant startedAt,
        Instant completedAt,
        @Nullable Long grossSeconds,
        @Nullable Long netSeconds) {
    private static final int DECIMALS = 3;

    public @Nullable TimeSpan gross() {
        return TimeSpan.of(grossSeconds);
    }

    public @Nullable TimeSpan net() {
        return TimeSpan.of(netSeconds);
    }

    /** Gross seconds for each unit produced, three decimals, rounded half up; null when nothing was produced. */
    public @Nullable BigDecimal secondsPerUnit() {
        return grossSeconds == null || producedQty.signum() == 0
                ? null
                : BigDecimal.valueOf(grossSeconds).divide(producedQty, DECIMALS, RoundingMode.HALF_UP);
    }
}
