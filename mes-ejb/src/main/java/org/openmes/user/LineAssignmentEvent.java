package org.openmes.user;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;

/** Somebody was assigned to a line or taken off it. */
public record LineAssignmentEvent(EventType type, LineReference line, UserReference user) implements DomainEvent {
    @Override
    public String entityType() {
        return "Line";
    }

    @Override
    public long entityId() {
        return line.id();
    }

    @Override
    public String entityKey() {
        return line.code();
    }

    @Override
    public @Nullable Long lineId() {
        return line.id();
    }

    @Override
    public Object payload() {
        return new Payload(line, user);
    }

    /** Who and where. */
    public record Payload(LineReference line, UserReference user) {}
}
