package org.openmes.workorder;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainException;

/**
 * One of many orders in one call, as it came.
 *
 * @param orderNo its number, to tell it by; null when that cannot be read
 * @param order null when it cannot be read
 * @param refusal why it cannot; null when it can
 */
public record SentOrder(
        @Nullable String orderNo,
        @Nullable UpsertWorkOrder order,
        @Nullable DomainException refusal) {

    public static SentOrder of(UpsertWorkOrder order) {
        return new SentOrder(order.orderNo(), order, null);
    }

    /** One that is refused whatever the rules of orders say. */
    public static SentOrder unreadable(@Nullable String orderNo, DomainException refusal) {
        return new SentOrder(orderNo, null, refusal);
    }
}
