package org.openmes.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in production or to master data, told in the past tense.
 *
 * <p>Fired inside the transaction of the change and stored with it (architecture D3): rolled back together, never told
 * twice. Observers must not leave the transaction.
 */
public interface DomainEvent {
    /** What happened. */
    EventType type();

    /** The kind of record, e.g. {@code WorkOrder}. */
    String entityType();

    /** The key of the record. */
    long entityId();

    /** What people call the record: its code or number. */
    String entityKey();

    /** The line it belongs to, for the scope of readers; null when it belongs to none. */
    @Nullable
    Long lineId();

    /**
     * A record with every field a consumer needs to rebuild the row (spec 11.5); written as JSON in snake_case. Asked once,
     * when the transaction ends and all changes are written: what belongs to entities is read from them then.
     */
    Object payload();

    /**
     * What the payload has in common with those of many other records: the text of a JSON object whose fields join those of
     * {@link #payload()}. It is passed on as it is, and sent once for all events that are written together and have it, so
     * it is for what is large and already kept as JSON. Asked when the payload is; null when there is nothing.
     */
    default @Nullable String commonPayload() {
        return null;
    }

    /** Whether it happened for the reason that was given with the command; not so for what has a cause of its own. */
    default boolean sharesReason() {
        return true;
    }
}
