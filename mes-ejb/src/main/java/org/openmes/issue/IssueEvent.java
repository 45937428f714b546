package org.openmes.issue;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.EventType;

/**
 * Something happened to an issue.
 *
 * @param entityKey its title
 * @param lineId the line of its order, or its own
 * @param state what it is, with what changed along with it, when the payload is asked for
 */
public record IssueEvent(
        EventType type,
        long entityId,
        String entityKey,
        @Nullable Long lineId,
        Supplier<Object> state) implements DomainEvent {

    @Override
    public String entityType() {
        return "Issue";
    }

    @Override
    public Object payload() {
        return state.get();
    }
}
