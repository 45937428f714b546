package org.openmes.event;

import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The events of one transaction in the order they happened, written before it commits; a fault there rolls it back. */
final class GatheredEvents implements Synchronization {
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Consumer<List<RecordedEvent>> log;

    GatheredEvents(Consumer<List<RecordedEvent>> log) {
        this.log = log;
    }

    void add(RecordedEvent event) {
        events.add(event);
    }

    @Override
    public void beforeCompletion() {
        log.accept(events);
    }

    @Override
    public void afterCompletion(int status) {
        // Nothing is left to do: the events share the fate of the transaction.
    }
}
