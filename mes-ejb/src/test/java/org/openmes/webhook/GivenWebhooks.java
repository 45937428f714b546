package org.openmes.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmes.setting.SettingChange;
import org.openmes.setting.SettingService;
import org.openmes.shared.Change;
import org.openmes.shared.Database;
import org.openmes.shared.ListFilter;
import org.openmes.shared.PageRequest;
import org.openmes.testing.Acting;
import org.openmes.testing.Plant;

/** Webhooks of tests, and a hand on the clock of their deliveries. */
@ApplicationScoped
public class GivenWebhooks {
    @Inject
    WebhookService webhooks;

    @Inject
    WebhookDeliveryService deliveries;

    @Inject
    SettingService settings;

    @Inject
    Database database;

    @Inject
    Acting acting;

    /** Lets webhooks call these hosts, and no others that are internal. */
    void allow(String hosts) {
        acting.admin(() -> settings.change(List.of(new SettingChange("webhook_allowed_hosts", hosts)), null));
    }

    IssuedWebhook create(String url, WebhookEvent... events) {
        var names = WebhookState.names(List.of(events));
        return acting.admin(
                () -> webhooks.create(new CreateWebhook(Plant.unique("hook"), url, names, List.of(), true, null)));
    }

    WebhookDetails get(long id) {
        return acting.admin(() -> webhooks.get(id));
    }

    WebhookDetails turn(long id, boolean on) {
        var change =
                new ChangeWebhook(Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.of(on));
        return acting.admin(() -> webhooks.change(id, change, null));
    }

    /** Newest first. */
    List<DeliveryDetails> deliveries(long id) {
        return acting.admin(() -> deliveries.ofWebhook(id, Set.of(), PageRequest.ALL))
                .items();
    }

    /** Whether there is a delivery about the record that was tried so often. */
    boolean tried(IssuedWebhook hook, long record, int attempts) {
        return deliveries(hook.webhook().id()).stream()
                .filter(delivery -> delivery.entityId() == record)
                .anyMatch(delivery -> delivery.attempts() == attempts);
    }

    /** The earliest delivery about the record. */
    DeliveryDetails first(IssuedWebhook hook, long record) {
        return deliveries(hook.webhook().id()).stream()
                .filter(delivery -> delivery.entityId() == record)
                .reduce((newer, older) -> older)
                .orElseThrow();
    }

    Set<DeliveryStatus> statuses(IssuedWebhook hook) {
        return deliveries(hook.webhook().id()).stream()
                .map(DeliveryDetails::status)
                .collect(Collectors.toSet());
    }

    /** What waits for its next attempt waits no longer; rows are locked in the order in which attempts are noted. */
    void letTimePass(long id) {
        database.read(handle -> handle.createUpdate("""
                        update webhook_delivery set next_attempt_at = now() - interval '1 second'
                        where id in (select id from webhook_delivery
                                     where webhook_id = :id and status = 'PENDING' and attempts > 0
                                     order by id for update)""").bind("id", id).execute());
    }

    /** As if nothing had arrived for so many hours. */
    void failingFor(long id, int hours) {
        database.read(handle -> handle.createUpdate(
                        "update webhook set failing_since = now() - make_interval(hours => :hours) where id = :id")
                .bind("id", id)
                .bind("hours", hours)
                .execute());
    }

    /** A delivery that was given up, made at this moment; its key. */
    long failed(long id, long event, Instant at) {
        return database.read(handle -> handle.createQuery("""
                        insert into webhook_delivery (webhook_id, event_name, event_position, event_id, event_created_at,
                                                      entity_type, entity_id, entity_key, created_at, status)
                        values (:webhook, 'issue.created', 1, :event, now(), 'Issue', 1, 'x', :at, 'FAILED')
                        returning id""")
                .bind("webhook", id)
                .bind("event", event)
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    /** A delivery that waits to be sent for the first time; its key. */
    long pending(long id, long record) {
        return database.read(handle -> handle.createQuery("""
                        insert into webhook_delivery (webhook_id, event_name, event_position, event_id, event_created_at,
                                                      entity_type, entity_id, entity_key, created_at, status,
                                                      next_attempt_at)
                        values (:webhook, 'issue.created', 1, :record, now(), 'Issue', :record, 'x', now(), 'PENDING', now())
                        returning id""")
                .bind("webhook", id)
                .bind("record", record)
                .mapTo(Long.class)
                .one());
    }

    /** What the row holds, as text. */
    String row(long id) {
        return database.read(
                handle -> handle.createQuery("select cast(to_jsonb(w) as text) from webhook w where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    /** Removes all there are, and forbids internal hosts again. */
    void clear() {
        for (var webhook : acting.admin(() -> webhooks.list(ListFilter.ALL)).items()) {
            acting.admin(() -> {
                webhooks.delete(webhook.id(), null);
                return webhook;
            });
        }
        allow("");
    }
}
