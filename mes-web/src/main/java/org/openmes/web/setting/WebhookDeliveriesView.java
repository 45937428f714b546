package org.openmes.web.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.openmes.web.Address;
import org.openmes.web.ListState;
import org.openmes.web.Messages;
import org.openmes.web.Option;
import org.openmes.web.command.Commands;
import org.openmes.web.command.Outcome;
import org.openmes.web.command.Wanted;
import org.openmes.webhook.DeliveryDetails;
import org.openmes.webhook.DeliveryFailure;
import org.openmes.webhook.DeliveryStatus;
import org.openmes.webhook.WebhookDeliveryService;
import org.openmes.webhook.WebhookDetails;
import org.openmes.webhook.WebhookService;

/** Backs {@code /setting/webhook-deliveries.xhtml}: what was sent to one webhook (spec 17.10). */
@Named
@RequestScoped
public class WebhookDeliveriesView {
    @Inject
    WebhookService webhooks;

    @Inject
    WebhookDeliveryService deliveries;

    @Inject
    ListState list;

    @Inject
    Address address;

    @Inject
    Commands commands;

    @Inject
    Wanted wanted;

    private WebhookDetails webhook;
    private List<DeliveryDetails> rows = List.of();

    @PostConstruct
    void read() {
        webhook = webhooks.get(address.requiredKey("id"));
        rows = list.show(
                deliveries.ofWebhook(webhook.id(), address.constants("status", DeliveryStatus.class), list.request()));
    }

    public void redeliver() {
        commands.perform(() -> {
            deliveries.redeliver(wanted.key(), null);
            return Outcome.stay(Messages.text("webhook.redelivered"));
        });
    }

    public WebhookDetails getWebhook() {
        return webhook;
    }

    public List<DeliveryDetails> getRows() {
        return rows;
    }

    public List<Option> getStatusOptions() {
        return Stream.of(DeliveryStatus.values())
                .map(status -> Option.of(status, Messages.text("webhook.status." + status)))
                .toList();
    }

    /** How the status looks. */
    public String look(DeliveryDetails delivery) {
        return switch (delivery.status()) {
            case PENDING -> delivery.attempts() == 0 ? "is-pending" : "is-paused";
            case DELIVERED -> "is-done";
            case FAILED -> "is-blocked";
        };
    }

    /** What came of the last attempt, in words; empty before the first. */
    public String answer(DeliveryDetails delivery) {
        if (delivery.responseStatus() != null) {
            return Messages.text("webhook.http", String.valueOf(delivery.responseStatus()));
        }
        DeliveryFailure failure = delivery.failure();
        return failure == null ? "" : Messages.text("webhook.failure." + failure);
    }

    /** Whether it may be sent again. */
    public boolean isOver(DeliveryDetails delivery) {
        return webhook.isActive() && delivery.status() != DeliveryStatus.PENDING;
    }
}
