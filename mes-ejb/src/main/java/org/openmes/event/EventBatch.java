package org.openmes.event;

import java.util.List;

/**
 * A part of the feed.
 *
 * @param events in the order of their places
 * @param next the place behind which the next part begins; as it was when there is nothing new
 */
public record EventBatch(List<PublishedEvent> events, long next) {
    public EventBatch {
        events = List.copyOf(events);
    }
}
