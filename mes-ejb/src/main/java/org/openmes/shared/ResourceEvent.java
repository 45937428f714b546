package org.openmes.shared;

import org.jspecify.annotations.Nullable;

/** A record of master data was created, changed or deleted; the payload is the record as it now reads. */
public record ResourceEvent(
        EventType type,
        String entityType,
        long entityId,
        String entityKey,
        @Nullable Long lineId,
        Object payload) implements DomainEvent {

    public static ResourceEvent created(String entityType, long id, String key, @Nullable Long lineId, Object now) {
        return new ResourceEvent(EventType.RESOURCE_CREATED, entityType, id, key, lineId, now);
    }

    public static ResourceEvent changed(String entityType, long id, String key, @Nullable Long lineId, Object now) {
        return new ResourceEvent(EventType.RESOURCE_CHANGED, entityType, id, key, lineId, now);
    }

    public static ResourceEvent deleted(String entityType, long id, String key, @Nullable Long lineId, Object last) {
        return new ResourceEvent(EventType.RESOURCE_DELETED, entityType, id, key, lineId, last);
    }
}
