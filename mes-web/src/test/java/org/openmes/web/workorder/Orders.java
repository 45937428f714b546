package org.openmes.web.workorder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.web.Reader;
import org.openmes.workorder.CountingSource;
import org.openmes.workorder.OrderHold;
import org.openmes.workorder.OrderSource;
import org.openmes.workorder.WorkOrderStatus;
import org.openmes.workorder.WorkOrderSummary;

/** Orders as services tell of them. */
public final class Orders {
    private static final Instant CREATED = Reader.NOW.minus(Duration.ofHours(3));

    private Orders() {}

    /** An order that was accepted after two hours, if it was, and started after another half. */
    public static WorkOrderSummary order(WorkOrderStatus status, boolean accepted, boolean started) {
        return new WorkOrderSummary(
                5L,
                "WO-5",
                "Tire",
                1L,
                "MIX-01",
                "Mixing",
                2L,
                "TIRE",
                "Tire 16",
                "pcs",
                0,
                new BigDecimal("500"),
                BigDecimal.ZERO,
                status,
                null,
                null,
                null,
                3,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                CountingSource.values()[0],
                OrderSource.FORM,
                null,
                CREATED,
                Reader.NOW,
                after(accepted, 120),
                accepted ? 7L : null,
                accepted ? "anna" : null,
                accepted ? "Anna" : null,
                after(started, 150),
                after(status == WorkOrderStatus.DONE, 180),
                new OrderHold(null, after(status == WorkOrderStatus.BLOCKED, 170), null, null, null, null),
                1L);
    }

    private static @Nullable Instant after(boolean happened, int minutes) {
        return happened ? CREATED.plusSeconds(minutes * 60L) : null;
    }
}
