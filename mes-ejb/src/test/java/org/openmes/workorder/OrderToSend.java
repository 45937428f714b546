package org.openmes.workorder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Change;

/** An order to be sent, for tests; what is not named is left out. */
final class OrderToSend {
    private final @Nullable String number;
    private Change<String> productName = Change.absent();
    private Change<BigDecimal> planned = Change.absent();
    private Change<Long> line = Change.absent();
    private Change<String> lineCode = Change.absent();
    private Change<Long> type = Change.absent();
    private Change<String> typeCode = Change.absent();
    private Change<Integer> priority = Change.absent();
    private Change<LocalDate> due = Change.absent();
    private Change<Map<String, String>> extra = Change.absent();
    private @Nullable String reference;
    private @Nullable Long version;

    private OrderToSend(@Nullable String number) {
        this.number = number;
    }

    static OrderToSend numbered(@Nullable String number) {
        return new OrderToSend(number);
    }

    @Nullable
    String number() {
        return number;
    }

    OrderToSend named(@Nullable String name) {
        productName = Change.of(name);
        return this;
    }

    OrderToSend planned(@Nullable String quantity) {
        planned = Change.of(quantity == null ? null : new BigDecimal(quantity));
        return this;
    }

    OrderToSend onLine(@Nullable Long id) {
        line = Change.of(id);
        return this;
    }

    OrderToSend onLineCoded(@Nullable String code) {
        lineCode = Change.of(code);
        return this;
    }

    OrderToSend ofType(@Nullable Long id) {
        type = Change.of(id);
        return this;
    }

    OrderToSend ofTypeCoded(@Nullable String code) {
        typeCode = Change.of(code);
        return this;
    }

    OrderToSend urgent(@Nullable Integer wanted) {
        priority = Change.of(wanted);
        return this;
    }

    OrderToSend due(@Nullable LocalDate day) {
        due = Change.of(day);
        return this;
    }

    OrderToSend with(Map<String, String> fields) {
        extra = Change.of(fields);
        return this;
    }

    OrderToSend knownAs(String key) {
        reference = key;
        return this;
    }

    OrderToSend seenIn(long expected) {
        version = expected;
        return this;
    }

    UpsertWorkOrder order() {
        Change<Integer> absent = Change.absent();
        return new UpsertWorkOrder(
                number,
                productName,
                planned,
                line,
                lineCode,
                type,
                typeCode,
                priority,
                due,
                absent,
                absent,
                absent,
                Change.absent(),
                extra,
                Change.absent(),
                reference,
                version);
    }

    SentOrder sent() {
        return SentOrder.of(order());
    }
}
