package org.openmes.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainException;
import org.openmes.shared.Message;

/**
 * What became of one order that was sent.
 *
 * @param orderNo the number as it was sent; null when it could not be read
 * @param id the key of the order, when it exists and the sender may see it
 * @param refusal why it failed, or why it was skipped; null otherwise
 * @param warnings what was done and deserves a look
 */
public record UpsertOutcome(
        @Nullable String orderNo,
        Result result,
        @Nullable Long id,
        @Nullable DomainException refusal,
        List<Message> warnings) {

    /** What was done. */
    public enum Result {
        CREATED,
        /** It exists and has what was sent, whether or not it had it before. */
        UPDATED,
        /** It exists and was left alone. */
        SKIPPED,
        FAILED
    }

    /** Whether there is nothing to say against it. */
    public boolean isGood() {
        return refusal == null;
    }

    static UpsertOutcome failed(@Nullable String orderNo, @Nullable Long id, DomainException refusal) {
        return new UpsertOutcome(orderNo, Result.FAILED, id, refusal, List.of());
    }

    /** The same of an order that has got its key. */
    UpsertOutcome under(@Nullable Long key) {
        return new UpsertOutcome(orderNo, result, key, refusal, warnings);
    }
}
