package org.openmes.issue;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;

/**
 * Something happened to an issue; the payload is its state now.
 *
 * @param lineId the line of its order, or its own
 */
public record IssueEvent(
        EventType type, IssueState payload, @Nullable Long lineId) implements DomainEvent {
    @Override
    public String entityType() {
        return "Issue";
    }

    @Override
    public long entityId() {
        return payload.id();
    }

    @Override
    public String entityKey() {
        return payload.title();
    }
}
