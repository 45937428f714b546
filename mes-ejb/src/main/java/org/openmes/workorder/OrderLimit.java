package org.openmes.workorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;

/**
 * How much may be made for an order (spec 5.5).
 *
 * @param overproduction whether more than planned may be made
 * @param tolerancePercent how much more at most, in per cent of the plan; null for any amount
 */
public record OrderLimit(boolean overproduction, @Nullable BigDecimal tolerancePercent) {
    private static final int PERCENT_PLACES = 2;
    private static final int QUANTITY_SCALE = 3;

    /** The rule as the settings have it now. */
    public static OrderLimit of(Settings settings) {
        var now = settings.now();
        return new OrderLimit(
                now.allowOverproduction(), now.overproductionTolerancePercent().orElse(null));
    }

    /** Whether so much in all would be too much for the plan. */
    public boolean isExceededBy(BigDecimal quantity, BigDecimal planned) {
        return most(planned).filter(most -> quantity.compareTo(most) > 0).isPresent();
    }

    /** The most that may be made in all; empty for any amount. */
    public Optional<BigDecimal> most(BigDecimal planned) {
        if (!overproduction) {
            return Optional.of(planned);
        }
        return Optional.ofNullable(tolerancePercent).map(percent -> withTolerance(planned, percent));
    }

    private static BigDecimal withTolerance(BigDecimal planned, BigDecimal percent) {
        var surplus = planned.multiply(percent).movePointLeft(PERCENT_PLACES);
        return planned.add(surplus.setScale(QUANTITY_SCALE, RoundingMode.DOWN));
    }
}
