package org.openmes.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;

/**
 * What is to be sent, made of the feed, and what became of it. Each call is one short transaction; sending happens between
 * them. Whoever writes holds the lease, so that a node that lost it without noticing changes nothing.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DeliveryQueue {
    /** A webhook to which nothing came for so long is switched off. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final int LARGEST_BATCH = 1000;

    /**
     * In the order of the feed, because a later delivery of a record waits for those with smaller keys. A webhook that is
     * deleted at this moment gets none.
     */
    private static final String ADD = """
            insert into webhook_delivery (webhook_id, event_name, event_position, event_id, event_created_at, entity_type,
                                          entity_id, entity_key, created_at, status, next_attempt_at)
            select w.id, n.name, p.position, e.id, e.created_at, e.entity_type, e.entity_id, e.entity_key, :now, 'PENDING',
                   :now
            from event_position p
            join event_log e on e.created_at = p.event_created_at and e.id = p.event_id
            join unnest(:types, :names) as n(type, name) on n.type = e.event_type
            join webhook w on w.is_active and p.position > w.first_position and n.name = any(w.events)
            where p.position > :after and p.position <= :until
            order by p.position, w.id, n.name
            for key share of w
            on conflict on constraint uk_webhook_delivery_event do nothing""";

    @Inject
    Database database;

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    Leases leases;

    @Inject
    CurrentActor current;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Whether there is an event that was not looked at yet, or something to send now. */
    public boolean isAnythingWaiting() {
        return database.read(handle -> handle.createQuery("""
                        select (select coalesce(max(position), 0) from event_position)
                                   > (select position from webhook_progress)
                            or exists (select 1 from webhook_delivery d join webhook w on w.id = d.webhook_id
                                       where w.is_active and d.status = 'PENDING' and d.next_attempt_at <= :now)""")
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Makes deliveries of the next events.
     *
     * @return whether there may be more; false also when the lease was lost
     */
    public boolean addNext(Lease lease) {
        if (!leases.stillHeld(lease)) {
            return false;
        }
        current.become(Actor.system());
        var names = namesOfTypes();
        return database.read(handle -> {
            long after = handle.createQuery("select position from webhook_progress for update")
                    .mapTo(Long.class)
                    .one();
            long newest = handle.createQuery("select coalesce(max(position), 0) from event_position")
                    .mapTo(Long.class)
                    .one();
            var until = Math.min(newest, after + LARGEST_BATCH);
            handle.createUpdate(ADD)
                    .bind("types", names.stream().map(Named::type).toArray(String[]::new))
                    .bind("names", names.stream().map(Named::name).toArray(String[]::new))
                    .bind("after", after)
                    .bind("until", until)
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("update webhook_progress set position = :until where position < :until")
                    .bind("until", until)
                    .execute();
            return until < newest;
        });
    }

    /** The table of {@link WebhookEvent} as pairs. */
    private static List<Named> namesOfTypes() {
        var names = new ArrayList<Named>();
        for (var event : WebhookEvent.values()) {
            event.types().forEach(type -> names.add(new Named(type.name(), event.wireName())));
        }
        return names;
    }

    private record Named(String type, String name) {}

    /** The lanes in which there is something to send now. */
    public List<Lane> lanes() {
        return database.read(handle -> handle.createQuery("""
                        select distinct d.webhook_id, cast(mod(d.entity_id, :lanes) as bigint) as number
                        from webhook_delivery d join webhook w on w.id = d.webhook_id and w.is_active
                        where d.status = 'PENDING' and d.next_attempt_at <= :now""")
                .bind("lanes", Lane.OF_EACH_WEBHOOK)
                .bind("now", clock.instant())
                .mapTo(Lane.class)
                .list());
    }

    /**
     * Notes what became of attempts, which are over or are made again later. A webhook that was not reached for three days is
     * switched off.
     *
     * @param attempts of this lane, in the order in which they were made
     * @return false when the lease was lost or the webhook is gone: then nothing is noted, and whoever holds the lease sends
     *     all of it again
     */
    public boolean note(Lease lease, Lane lane, List<Attempt> attempts) {
        current.become(Actor.system());
        if (!leases.stillHeld(lease)) {
            return false;
        }
        var webhook = webhooks.lockIfPresent(lane.webhookId());
        if (webhook.isEmpty()) {
            return false;
        }
        attempts.forEach(this::note);
        if (attempts.stream().anyMatch(attempt -> attempt.result().isDelivered())) {
            webhooks.arrived(lane.webhookId());
        }
        if (!attempts.get(attempts.size() - 1).result().isDelivered()
                && webhook.get().isActive()) {
            giveUpIfUnreachable(webhook.get());
        }
        return true;
    }

    private void note(Attempt attempt) {
        if (attempt.result().isDelivered()) {
            deliveries.attempted(attempt, DeliveryStatus.DELIVERED, null);
            return;
        }
        var next = RetrySchedule.pauseAfter(attempt.number())
                .map(attempt.at()::plus)
                .orElse(null);
        deliveries.attempted(attempt, next == null ? DeliveryStatus.FAILED : DeliveryStatus.PENDING, next);
    }

    private void giveUpIfUnreachable(WebhookDetails webhook) {
        var since = webhooks.failed(webhook.id());
        if (since.isAfter(clock.instant().minus(PATIENCE))) {
            return;
        }
        webhooks.disable(webhook.id());
        var off = webhooks.get(webhook.id());
        events.fire(ResourceEvent.changed("Webhook", off.id(), off.name(), null, WebhookState.of(off)));
    }
}
