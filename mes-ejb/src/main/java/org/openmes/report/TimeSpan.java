package org.openmes.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as reports tell it: computed in seconds, rounded once (spec 10.2).
 *
 * @param seconds never negative; an average may have a fraction
 */
public record TimeSpan(BigDecimal seconds) {
    private static final BigDecimal SECONDS_OF_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3600);

    /** So many seconds; null for null. */
    static @Nullable TimeSpan of(@Nullable BigDecimal seconds) {
        return seconds == null ? null : new TimeSpan(seconds);
    }

    /** So many seconds; null for null. */
    static @Nullable TimeSpan of(@Nullable Long seconds) {
        return seconds == null ? null : new TimeSpan(BigDecimal.valueOf(seconds));
    }

    /** Whole minutes, rounded half up. */
    public long minutes() {
        return seconds.divide(SECONDS_OF_MINUTE, 0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Hours with two decimals, rounded half up. */
    public BigDecimal hours() {
        return seconds.divide(SECONDS_OF_HOUR, 2, RoundingMode.HALF_UP);
    }
}
