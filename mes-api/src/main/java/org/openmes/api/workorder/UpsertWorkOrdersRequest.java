package org.openmes.api.workorder;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.json.Part;
import org.openmes.shared.ValidationException;
import org.openmes.workorder.ExistingOrders;
import org.openmes.workorder.SentOrder;
import org.openmes.workorder.UpsertWorkOrder;

/**
 * Many orders (spec 20.1).
 *
 * @param strategy what becomes of an order whose number exists; UPDATE_OR_CREATE when left out
 * @param orders at most 10,000, each read by itself
 */
public record UpsertWorkOrdersRequest(
        @Schema(description = "What becomes of an order whose number exists: UPDATE_OR_CREATE when left out") @Nullable
        ExistingOrders strategy,

        @Schema(
                required = true,
                type = SchemaType.ARRAY,
                implementation = UpsertWorkOrderRequest.class,
                maxItems = 10_000)
        @JsonSetter(contentNulls = Nulls.SET)
        List<Part<UpsertWorkOrderRequest>> orders) {

    ExistingOrders strategyOrDefault() {
        return Objects.requireNonNullElse(strategy, ExistingOrders.UPDATE_OR_CREATE);
    }

    /** The orders as they were sent, those among them that cannot be read. */
    List<SentOrder> sent() {
        return orders.stream().map(UpsertWorkOrdersRequest::sent).toList();
    }

    private static SentOrder sent(Part<UpsertWorkOrderRequest> order) {
        if (order.value() == null) {
            return SentOrder.unreadable(order.text("order_no"), order.refusal());
        }
        UpsertWorkOrder named;
        try {
            named = order.value().toOrder();
        } catch (ValidationException contradiction) {
            return SentOrder.unreadable(order.value().orderNo(), contradiction);
        }
        return SentOrder.of(named);
    }
}
