package org.openmes.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.event.PublishedEvent;
import org.openmes.shared.EventType;
import org.openmes.shared.JsonText;
import org.openmes.shared.Sha256;

/**
 * What is sent: the event as the feed tells it (spec 17.12), in a frame with its name. All of it is the same at each
 * attempt, but for the time of the attempt and so the signatures.
 *
 * @param id by which receivers know what they have already
 */
record WebhookMessage(String id, String event, long deliveryId, byte[] body) {
    private static final int ID_BYTES = 16;

    /** The message of an event to a webhook, under one of its names. */
    static WebhookMessage of(long webhookId, Deliveries.Due due) {
        var event = due.event();
        var id = id(webhookId, due.eventName(), event);
        var body = JsonText.write(new Body(id, due.eventName(), event.occurredAt(), Entry.of(event)));
        return new WebhookMessage(id, due.eventName(), due.id(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Of what it is about, not of a counter: a database that was restored must not give an old id to another event. */
    private static String id(long webhookId, String name, PublishedEvent event) {
        var about = webhookId + "\n" + name + "\n" + event.id() + "\n" + event.occurredAt();
        return "msg_" + HexFormat.of().formatHex(Sha256.of(about), 0, ID_BYTES);
    }

    /** What is sent beside the body, those of the webhook among them; signed at this moment. */
    Map<String, String> headers(WebhookVault.Opened opened, Instant now) {
        var seconds = now.getEpochSecond();
        var headers = new LinkedHashMap<>(opened.headers());
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "OpenMES");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", opened.signature().standard(id, seconds, body));
        headers.put("X-OpenMES-Event", event);
        headers.put("X-OpenMES-Delivery", Long.toString(deliveryId));
        headers.put("X-OpenMES-Signature", opened.signature().ofBody(body));
        return headers;
    }

    /** The frame. */
    private record Body(String id, String event, Instant timestamp, Entry data) {}

    /** An entry of the feed. */
    private record Entry(
            long id,
            EventType type,
            Instant occurredAt,
            String entityType,
            long entityId,
            String entityKey,
            @Nullable Long lineId,
            String actor,
            @Nullable String reason,
            @JsonRawValue String payload) {
        static Entry of(PublishedEvent event) {
            return new Entry(
                    event.id(),
                    event.type(),
                    event.occurredAt(),
                    event.entityType(),
                    event.entityId(),
                    event.entityKey(),
                    event.lineId(),
                    event.actor(),
                    event.reason(),
                    event.payload());
        }
    }
}
