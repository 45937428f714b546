package org.openmes.workorder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainException;
import org.openmes.shared.Message;
import org.openmes.shared.ValidationException;

/** The orders of one call, and what has become of each so far. */
final class UpsertCall {
    private final List<SentOrder> sent;
    private final UpsertOutcome[] outcomes;
    private final boolean allOrNothing;

    UpsertCall(List<SentOrder> sent, boolean allOrNothing) {
        this.sent = sent;
        this.allOrNothing = allOrNothing;
        outcomes = new UpsertOutcome[sent.size()];
    }

    /** The places of the orders that can be read; the others have failed. */
    List<Integer> readable() {
        var readable = new ArrayList<Integer>();
        for (var place = 0; place < sent.size(); place++) {
            var refusal = sent.get(place).refusal();
            if (refusal == null) {
                readable.add(place);
            } else {
                fail(place, null, refusal);
            }
        }
        return readable;
    }

    UpsertWorkOrder order(int place) {
        return Objects.requireNonNull(sent.get(place).order());
    }

    void fail(int place, @Nullable Long id, DomainException refusal) {
        outcomes[place] = UpsertOutcome.failed(sent.get(place).orderNo(), id, refusal);
    }

    void note(int place, UpsertOutcome outcome) {
        outcomes[place] = outcome;
    }

    /** The order at this place has its key. */
    void noteKey(int place, long id) {
        outcomes[place] = outcomes[place].under(id);
    }

    List<UpsertOutcome> outcomes() {
        return List.of(outcomes);
    }

    /**
     * Ends here when an order has failed and all were wanted or nothing.
     *
     * @throws ValidationException with every reason under {@code orders.<place>.<field>}
     */
    void requireAll() {
        Map<String, List<Message>> errors = new LinkedHashMap<>();
        for (var place = 0; allOrNothing && place < outcomes.length; place++) {
            if (outcomes[place] != null && outcomes[place].result() == UpsertOutcome.Result.FAILED) {
                add(errors, "orders." + place, outcomes[place].refusal());
            }
        }
        if (!errors.isEmpty()) {
            throw new ValidationException(errors);
        }
    }

    private static void add(Map<String, List<Message>> errors, String place, DomainException refusal) {
        if (refusal.errors().isEmpty()) {
            errors.put(place, List.of(refusal.reason()));
        }
        refusal.errors().forEach((field, reasons) -> errors.put(place + "." + field, reasons));
    }
}
