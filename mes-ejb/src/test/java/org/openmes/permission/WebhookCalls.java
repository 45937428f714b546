package org.openmes.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.openmes.shared.Change;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;
import org.openmes.webhook.ChangeWebhook;
import org.openmes.webhook.CreateWebhook;
import org.openmes.webhook.WebhookDeliveryService;
import org.openmes.webhook.WebhookService;

/** Webhooks, all of them switched off: nothing of this leaves the machine. */
@ApplicationScoped
class WebhookCalls implements Calls {
    private static final PageRequest PAGE = new PageRequest(1, 1);
    private static final CursorRequest STRETCH = CursorRequest.of(1, null);

    @Inject
    WebhookService webhooks;

    @Inject
    WebhookDeliveryService deliveries;

    @Inject
    Database database;

    @Inject
    Acting acting;

    @Override
    public void writeInto(Book book) {
        book.read("WebhookService.list", () -> webhooks.list(ListFilter.of(null, true, PAGE)));
        book.read("WebhookService.get", this::webhook, webhooks::get);
        book.change("WebhookService.create", WebhookCalls::fields, webhooks::create);
        book.change("WebhookService.change", this::webhook, id -> webhooks.change(id, renamed(), null));
        book.command("WebhookService.delete", this::webhook, id -> webhooks.delete(id, null));
        book.change("WebhookService.rotateSecret", this::webhook, id -> webhooks.rotateSecret(id, null, null));
        book.read(
                "WebhookDeliveryService.ofWebhook(long, Set, PageRequest)",
                this::webhook,
                id -> deliveries.ofWebhook(id, Set.of(), PAGE));
        book.read(
                "WebhookDeliveryService.ofWebhook(long, Set, CursorRequest)",
                this::webhook,
                id -> deliveries.ofWebhook(id, Set.of(), STRETCH));
        book.change("WebhookDeliveryService.redeliver", this::delivery, id -> deliveries.redeliver(id, null));
    }

    private static CreateWebhook fields() {
        return new CreateWebhook(
                Plant.unique("hook"), "https://erp.example/hook", List.of("issue.created"), List.of(), false, null);
    }

    private static ChangeWebhook renamed() {
        return new ChangeWebhook(
                Change.of(Plant.unique("hook")), Change.absent(), Change.absent(), Change.absent(), Change.absent());
    }

    private long webhook() {
        return acting.admin(() -> webhooks.create(fields())).webhook().id();
    }

    /** One that was given up. */
    private long delivery() {
        var webhook = webhook();
        return database.read(handle -> handle.createQuery("""
                        insert into webhook_delivery (webhook_id, event_name, event_position, event_id, event_created_at,
                                                      entity_type, entity_id, entity_key, created_at, status)
                        values (:webhook, 'issue.created', 1, 1, now(), 'Issue', 1, 'x', now(), 'FAILED')
                        returning id""")
                .bind("webhook", webhook)
                .mapTo(Long.class)
                .one());
    }
}
