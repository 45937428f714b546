package org.openmes.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.LastChange;
import org.openmes.shared.Message;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.Slice;

/** What was sent to webhooks, and what came back (spec 17.10); kept for thirty days. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class WebhookDeliveryService {
    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    CurrentActor current;

    /**
     * The deliveries of a webhook, newest first.
     *
     * @param statuses only those that stand there; empty for all
     * @throws org.openmes.shared.NotFoundException when there is no such webhook
     */
    public Page<DeliveryDetails> ofWebhook(long webhookId, Set<DeliveryStatus> statuses, PageRequest page) {
        webhooks.get(webhookId);
        return deliveries.list(webhookId, statuses, page);
    }

    /**
     * A stretch of the deliveries of a webhook, newest first.
     *
     * @param statuses only those that stand there; empty for all
     * @throws org.openmes.shared.NotFoundException when there is no such webhook
     * @throws org.openmes.shared.ValidationException under {@code cursor}, when it is none of this list
     */
    public Slice<DeliveryDetails> ofWebhook(long webhookId, Set<DeliveryStatus> statuses, CursorRequest stretch) {
        webhooks.get(webhookId);
        return deliveries.list(webhookId, statuses, stretch);
    }

    /**
     * Sends something again that was delivered or given up, with the same id; what still waits is sent anyway.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     * @throws org.openmes.shared.NotFoundException when there is none
     * @throws RuleException STATE_NOT_ALLOWED, while it waits and while the webhook is switched off
     */
    @Recorded
    public DeliveryDetails redeliver(long id, @Nullable Long expectedVersion) {
        var webhook = webhooks.lock(deliveries.get(id).webhookId());
        var delivery = deliveries.get(id);
        var changedAt = Objects.requireNonNullElse(delivery.lastAttemptAt(), delivery.createdAt());
        new LastChange(changedAt, delivery.requestedBy(), delivery.version()).requireVersion(expectedVersion);
        if (delivery.status() == DeliveryStatus.PENDING) {
            throw RuleException.state(
                    "status",
                    "Redeliver",
                    List.of(DeliveryStatus.DELIVERED, DeliveryStatus.FAILED),
                    DeliveryStatus.PENDING);
        }
        if (!webhook.isActive()) {
            throw RuleException.state("status", Message.of("webhook.off", webhook.name()));
        }
        deliveries.sendAgain(id, current.get().label());
        return deliveries.get(id);
    }
}
