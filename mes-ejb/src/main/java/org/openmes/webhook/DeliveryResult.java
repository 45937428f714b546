package org.openmes.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status what the receiver answered, of HTTP; null when there was no answer
 * @param text the first 2,000 characters of the answer, fit to be stored
 * @param failure null when it was delivered
 */
public record DeliveryResult(
        @Nullable Integer status,
        @Nullable String text,
        @Nullable DeliveryFailure failure,
        Duration duration) {
    boolean isDelivered() {
        return failure == null;
    }
}
