package org.openmes.workorder;

import java.math.BigDecimal;
import org.openmes.workorder.OrderBatches.BatchTotals;

/** Batches in numbers, for tests of what depends on them. */
public final class GivenTotals {
    public static final BatchTotals NONE = of("0", "0");

    private GivenTotals() {}

    /** Batches that have produced so much, and wait for so much more; nothing was ever started. */
    public static BatchTotals of(String produced, String open) {
        var targets = new BigDecimal(open);
        var any = !produced.equals("0") || targets.signum() > 0;
        return new BatchTotals(
                any ? 1 : 0, new BigDecimal(produced), targets, false, false, targets.signum() > 0, false);
    }

    /** One batch that runs. */
    public static BatchTotals running() {
        return new BatchTotals(1, BigDecimal.ZERO, BigDecimal.TEN, true, true, true, true);
    }

    /** One batch that was given up after it had begun. */
    public static BatchTotals givenUp() {
        return new BatchTotals(1, BigDecimal.ZERO, BigDecimal.ZERO, true, false, false, false);
    }
}
