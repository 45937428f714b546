package org.openmes.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;

/** How far the feed is behind the events. */
@ApplicationScoped
public class EventLag {
    @Inject
    Database database;

    /** The age in seconds of the oldest visible event that has no place yet; 0 when all have theirs. */
    public long seconds() {
        return database.read(handle -> handle.createQuery("""
                        select coalesce(cast(extract(epoch from clock_timestamp() - min(e.created_at)) as bigint), 0)
                        from event_log e
                        where e.id > (select settled_event_id from event_publication)
                          and not exists (select 1 from event_position p where p.event_id = e.id)""").mapTo(Long.class).one());
    }
}
