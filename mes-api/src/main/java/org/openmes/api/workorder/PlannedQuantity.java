package org.openmes.api.workorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.ValidationException;

/** The plan of an order, which has two names on the wire: {@code planned_qty} and {@code quantity} (spec 17.4). */
final class PlannedQuantity {
    private PlannedQuantity() {}

    /**
     * Refuses two names that say different things.
     *
     * @throws ValidationException under {@code quantity}
     */
    static void requireAgreement(@Nullable BigDecimal plannedQty, @Nullable BigDecimal quantity) {
        if (plannedQty != null && quantity != null && plannedQty.compareTo(quantity) != 0) {
            throw ValidationException.of("quantity", "validation.contradicts", "planned_qty");
        }
    }
}
