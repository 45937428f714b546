package org.openmes.workorder;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.product.ProcessSnapshot;
import org.openmes.shared.JsonText;

/** An order whose row this transaction has locked: what is read here stays true until the commit (architecture D1). */
public interface LockedOrder {
    long id();

    String orderNo();

    WorkOrderStatus status();

    @Nullable
    Long lineId();

    @Nullable
    Long productTypeId();

    BigDecimal plannedQty();

    BigDecimal producedQty();

    CountingSource countingSource();

    /** Why an Admin has blocked the order; null when nobody has. */
    @Nullable
    String blockReason();

    /** Whether an Admin has unblocked the order although issues that would block it are open. */
    boolean isUnblockedByHand();

    /** How far the order is at this moment, for events of what belongs to it. */
    OrderProgress progress();

    /** The frozen process; empty when the order has none. */
    default Optional<ProcessSnapshot> snapshot() {
        return Optional.ofNullable(snapshotJson()).map(json -> JsonText.read(json, ProcessSnapshot.class));
    }

    /** The frozen process as it is stored; null when the order has none. */
    @Nullable
    String snapshotJson();
}
