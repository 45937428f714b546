package org.openmes.workorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.LastChange;

/** An order for tests of what depends on it: number 5, of line 1, 100 planned. */
public record GivenOrder(
        long id,
        String orderNo,
        WorkOrderStatus status,
        @Nullable Long lineId,
        @Nullable Long productTypeId,
        BigDecimal plannedQty,
        BigDecimal producedQty,
        CountingSource countingSource,
        @Nullable String blockReason,
        boolean isUnblockedByHand,
        @Nullable String snapshotJson)
        implements LockedOrder {
    public static final long LINE = 1;

    @Override
    public OrderProgress progress() {
        var zero = BigDecimal.ZERO;
        return new OrderProgress(id, status, producedQty, zero, zero, null, null, new LastChange(null, null, 0));
    }

    public static GivenOrder in(WorkOrderStatus status) {
        return of(status, LINE, "0", null, false);
    }

    private static GivenOrder of(
            WorkOrderStatus status,
            @Nullable Long line,
            String produced,
            @Nullable String blockReason,
            boolean unblockedByHand) {
        return new GivenOrder(
                5,
                "WO-5",
                status,
                line,
                null,
                new BigDecimal("100"),
                new BigDecimal(produced),
                CountingSource.OPERATOR,
                blockReason,
                unblockedByHand,
                null);
    }

    public GivenOrder onLine(@Nullable Long line) {
        return of(status, line, producedQty.toString(), blockReason, isUnblockedByHand);
    }

    public GivenOrder having(String produced) {
        return of(status, lineId, produced, blockReason, isUnblockedByHand);
    }

    /** As an Admin has blocked it. */
    public GivenOrder because(String reason) {
        return of(status, lineId, producedQty.toString(), reason, isUnblockedByHand);
    }

    /** As an Admin has let it go on although issues are open. */
    public GivenOrder unblocked() {
        return of(status, lineId, producedQty.toString(), blockReason, true);
    }
}
