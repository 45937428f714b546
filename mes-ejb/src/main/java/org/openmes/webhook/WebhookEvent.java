package org.openmes.webhook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openmes.shared.EventType;

/**
 * What webhooks tell: names that receivers know, each for one or more types of the event log (spec 11.5, 17.10). This is
 * the one table; an event may go by several names.
 */
public enum WebhookEvent {
    WORK_ORDER_CREATED("work_order.created", EventType.WORK_ORDER_CREATED),
    /** The order has another status, whichever way. */
    WORK_ORDER_STATUS_CHANGED(
            "work_order.status_changed",
            EventType.WORK_ORDER_ACCEPTED,
            EventType.WORK_ORDER_STARTED,
            EventType.WORK_ORDER_PAUSED,
            EventType.WORK_ORDER_RESUMED,
            EventType.WORK_ORDER_BLOCKED,
            EventType.WORK_ORDER_UNBLOCKED,
            EventType.WORK_ORDER_COMPLETED,
            EventType.WORK_ORDER_REJECTED,
            EventType.WORK_ORDER_CANCELLED,
            EventType.WORK_ORDER_REOPENED),
    WORK_ORDER_COMPLETED("work_order.completed", EventType.WORK_ORDER_COMPLETED),
    BATCH_COMPLETED("batch.completed", EventType.BATCH_COMPLETED),
    STEP_COMPLETED("step.completed", EventType.STEP_COMPLETED),
    ISSUE_CREATED("issue.created", EventType.ISSUE_CREATED);

    private final String wireName;
    private final Set<EventType> types;

    WebhookEvent(String wireName, EventType first, EventType... others) {
        this.wireName = wireName;
        this.types = EnumSet.of(first, others);
    }

    /** The name as receivers, database and API spell it. */
    public String wireName() {
        return wireName;
    }

    /** The types of the event log that go by this name. */
    Set<EventType> types() {
        return EnumSet.copyOf(types);
    }

    /** The one with this name, in any case. */
    public static Optional<WebhookEvent> find(String wireName) {
        var wanted = wireName.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(wanted))
                .findFirst();
    }

    /** All names, in the order of the page. */
    public static List<String> names() {
        return Arrays.stream(values()).map(WebhookEvent::wireName).toList();
    }
}
