package org.openmes.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.event.PublishedEvent;
import org.openmes.shared.Conditions;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.Database;
import org.openmes.shared.EventType;
import org.openmes.shared.Keyset;
import org.openmes.shared.Keyset.Term;
import org.openmes.shared.ListQuery;
import org.openmes.shared.NotFoundException;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Slice;

/** Where deliveries are kept. */
@ApplicationScoped
public class Deliveries {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PURGED_AT_ONCE = 10_000;

    private static final String COLUMNS = """
            select id, webhook_id, event_name, event_id, entity_type, entity_id, entity_key, created_at, status, attempts,
                   next_attempt_at, last_attempt_at, duration_ms, response_status, response_text, failure, requested_by,
                   version""";
    private static final String TABLE = "webhook_delivery";
    private static final Keyset NEWEST_FIRST =
            new Keyset(List.of(Term.required("id", "bigint").reversed()));

    /** Of the deliveries of one record only the first that is pending. */
    private static final String NEXT = """
            select d.id, d.event_name, d.attempts, w.url, d.event_position as position, e.id as event_id, e.event_type, e.created_at,
                   e.entity_type, e.entity_id, e.entity_key, e.line_id, e.user_label, e.reason,
                   cast(e.payload as text) as payload
            from webhook_delivery d
            join webhook w on w.id = d.webhook_id and w.is_active
            join event_log e on e.created_at = d.event_created_at and e.id = d.event_id
            where d.webhook_id = :webhook and d.status = 'PENDING' and d.next_attempt_at <= :now
              and mod(d.entity_id, :lanes) = :lane
              and not exists (
                  select 1 from webhook_delivery f
                  where f.webhook_id = d.webhook_id and f.status = 'PENDING' and f.entity_type = d.entity_type
                    and f.entity_id = d.entity_id and f.id < d.id)
            order by d.id limit :most""";

    @Inject
    Database database;

    @Inject
    Clock clock;

    Page<DeliveryDetails> list(long webhookId, Set<DeliveryStatus> statuses, PageRequest page) {
        var query = ofWebhook(webhookId, statuses);
        return database.read(handle -> query.page(handle, page, Row.class).map(Row::details));
    }

    Slice<DeliveryDetails> list(long webhookId, Set<DeliveryStatus> statuses, CursorRequest stretch) {
        var query = ofWebhook(webhookId, statuses);
        return database.read(handle -> query.slice(handle, stretch, Row.class).map(Row::details));
    }

    private static ListQuery ofWebhook(long webhookId, Set<DeliveryStatus> statuses) {
        var conditions = new Conditions()
                .with("webhook", webhookId, "webhook_id = :webhook")
                .oneOfNames("statuses", statuses, "status");
        return new ListQuery(COLUMNS, TABLE, "", "id", conditions, NEWEST_FIRST);
    }

    DeliveryDetails get(long id) {
        return database.read(handle -> handle.createQuery(COLUMNS + " from " + TABLE + " where id = :id")
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(Row::details)
                .orElseThrow(() -> new NotFoundException("Delivery", id));
    }

    /** As if it had never been sent; its id stays. */
    void sendAgain(long id, String by) {
        database.write(handle -> handle.createUpdate("""
                        update webhook_delivery set status = 'PENDING', attempts = 0, next_attempt_at = :now,
                            requested_by = :by, version = version + 1
                        where id = :id""")
                .bind("now", clock.instant())
                .bind("by", by)
                .bind("id", id)
                .execute());
    }

    /**
     * What this lane of a webhook sends next, of each record one, in its order; empty when there is nothing to send now.
     *
     * @param most how many at most
     */
    List<Due> next(Lane lane, int most) {
        return database.read(handle -> handle.createQuery(NEXT)
                .bind("webhook", lane.webhookId())
                .bind("lanes", Lane.OF_EACH_WEBHOOK)
                .bind("lane", lane.number())
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(Due.class)
                .list());
    }

    /**
     * Notes what became of an attempt.
     *
     * @param next when it is tried again; null when it is not
     */
    void attempted(Attempt attempt, DeliveryStatus status, @Nullable Instant next) {
        var result = attempt.result();
        database.write(handle -> handle.createUpdate("""
                        update webhook_delivery set
                            status = :status, attempts = :attempts, next_attempt_at = :next, last_attempt_at = :now,
                            duration_ms = :duration, response_status = :code, response_text = :text, failure = :failure,
                            version = version + 1
                        where id = :id and status = 'PENDING'""")
                .bind("id", attempt.deliveryId())
                .bind("status", status.name())
                .bind("attempts", attempt.number())
                .bind("next", next)
                .bind("now", attempt.at())
                .bind("duration", result.duration().toMillis())
                .bind("code", result.status())
                .bind("text", result.text())
                .bind(
                        "failure",
                        result.failure() == null ? null : result.failure().name())
                .execute());
    }

    /**
     * Removes what is older than thirty days, a part at a time; needs a transaction. What is being noted just now is left to
     * the next time.
     */
    public void forget() {
        database.read(handle -> handle.createUpdate("""
                        delete from webhook_delivery where id in (
                            select id from webhook_delivery where created_at < :before
                            order by created_at limit :most for update skip locked)""")
                .bind("before", clock.instant().minus(KEPT))
                .bind("most", PURGED_AT_ONCE)
                .execute());
    }

    /**
     * Something to send, with its event.
     *
     * @param attempts how often it was sent already
     */
    public record Due(
            long id,
            String eventName,
            int attempts,
            String url,
            long position,
            long eventId,
            EventType eventType,
            Instant createdAt,
            String entityType,
            long entityId,
            String entityKey,
            @Nullable Long lineId,
            String userLabel,
            @Nullable String reason,
            String payload) {
        PublishedEvent event() {
            return new PublishedEvent(
                    position,
                    eventId,
                    eventType,
                    createdAt,
                    entityType,
                    entityId,
                    entityKey,
                    lineId,
                    userLabel,
                    reason,
                    payload);
        }
    }

    /** A row as it lies in the table. */
    public record Row(
            long id,
            long webhookId,
            String eventName,
            long eventId,
            String entityType,
            long entityId,
            String entityKey,
            Instant createdAt,
            DeliveryStatus status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant lastAttemptAt,
            @Nullable Long durationMs,
            @Nullable Integer responseStatus,
            @Nullable String responseText,
            @Nullable DeliveryFailure failure,
            @Nullable String requestedBy,
            long version) {
        DeliveryDetails details() {
            return new DeliveryDetails(
                    id,
                    webhookId,
                    WebhookEvent.find(eventName).orElseThrow(),
                    eventId,
                    entityType,
                    entityId,
                    entityKey,
                    createdAt,
                    status,
                    attempts,
                    nextAttemptAt,
                    lastAttemptAt,
                    durationMs,
                    responseStatus,
                    responseText,
                    failure,
                    requestedBy,
                    version);
        }
    }
}
