package org.openmes.shared;

import java.math.BigDecimal;

/** Exact quantities: decimals of at most three places, never rounded (spec G2). */
public final class Quantities {
    /** The largest quantity accepted anywhere (spec 5.1). */
    public static final BigDecimal LARGEST = new BigDecimal("99999999");

    /** The decimals allowed where no product type says otherwise. */
    public static final int MOST_DECIMALS = 3;

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Quantities() {}

    /** Plain notation without exponent and trailing zeros, for people and JSON. */
    public static String plain(BigDecimal quantity) {
        return normal(quantity).toPlainString();
    }

    /** The same number without trailing zeros and never with a negative scale. */
    public static BigDecimal normal(BigDecimal quantity) {
        var stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Adds a violation unless the quantity lies in {@code [least, 99 999 999]} and has no more decimals than allowed.
     *
     * @param least the smallest value allowed, inclusive
     * @param decimals the number of decimals the product type allows, 0 to 3
     */
    public static void check(Violations violations, String field, BigDecimal quantity, BigDecimal least, int decimals) {
        if (quantity.compareTo(least) < 0) {
            violations.add(field, "validation.at_least", least);
        } else if (quantity.compareTo(LARGEST) > 0) {
            violations.add(field, "validation.at_most", LARGEST);
        } else if (normal(quantity).scale() > decimals) {
            violations.add(field, "validation.decimals", decimals);
        }
    }

    /** The smallest positive quantity with so many decimals: 1, 0.1, 0.01 or 0.001 (spec 5.1). */
    public static BigDecimal smallest(int decimals) {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** {@code floor(produced / planned × 100)}; 0 when nothing is planned; may exceed 100 (spec 17.1). */
    public static int percent(BigDecimal produced, BigDecimal planned) {
        if (planned.signum() == 0) {
            return 0;
        }
        return produced.movePointRight(2)
                .divideToIntegralValue(planned)
                .min(MOST_PERCENT)
                .intValue();
    }
}
