package org.openmes.workorder;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.openmes.shared.DomainException;
import org.openmes.testing.Acting;

/** Another system that sends orders, with the rights of an Admin. */
@ApplicationScoped
class OrderSender {
    @Inject
    WorkOrderUpsertService upserts;

    @Inject
    Acting acting;

    UpsertOutcome put(OrderToSend sent) {
        return acting.admin(() -> upserts.put(sent.order()));
    }

    DomainException refusal(OrderToSend sent) {
        return catchThrowableOfType(DomainException.class, () -> put(sent));
    }

    List<UpsertOutcome> all(OrderToSend... sent) {
        return all(ExistingOrders.UPDATE_OR_CREATE, sent);
    }

    List<UpsertOutcome> all(ExistingOrders existing, OrderToSend... sent) {
        return acting.admin(() -> upserts.putAll(orders(sent), existing, false));
    }

    List<UpsertOutcome> allOrNothing(OrderToSend... sent) {
        return acting.admin(() -> upserts.putAll(orders(sent), ExistingOrders.UPDATE_OR_CREATE, true));
    }

    static List<SentOrder> orders(OrderToSend... sent) {
        return Stream.of(sent).map(OrderToSend::sent).toList();
    }

    /** What became of each, as {@code FAILED VALIDATION}. */
    static List<String> told(List<UpsertOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.result()
                        + (outcome.refusal() == null
                                ? ""
                                : " " + outcome.refusal().code()))
                .toList();
    }
}
