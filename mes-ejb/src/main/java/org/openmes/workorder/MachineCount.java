package org.openmes.workorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Quantities;
import org.openmes.shared.Violations;

/**
 * What a machine has counted (spec 12.6, update_work_order_qty).
 *
 * @param key names the message; who sends it again counts nothing twice
 * @param counter the counter that was read, at most 255 characters; each counter of an order goes on from what it
 *     showed last
 * @param qty what the counter shows, or how much is added when {@code increment}; at most the decimals of the product
 * @param increment whether {@code qty} is added; it may be negative then, to take back what was counted wrongly
 */
public record MachineCount(
        String key, String counter, @Nullable BigDecimal qty, boolean increment) {
    private static final int LONGEST = 255;

    void check(int decimals) {
        var violations = new Violations();
        violations.text("key", key, LONGEST);
        violations.text("counter", counter, LONGEST);
        if (violations.required("qty", qty)) {
            Quantities.check(violations, "qty", increment ? qty.abs() : qty, BigDecimal.ZERO, decimals);
        }
        violations.throwIfAny();
    }
}
