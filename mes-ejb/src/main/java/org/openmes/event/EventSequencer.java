package org.openmes.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.openmes.shared.Database;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;

/** Gives newly visible events their places in the feed (architecture D3); each batch is one short transaction. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class EventSequencer {
    private static final int LARGEST_BATCH = 1000;

    /** Behind the settled key only the short end of the log is left to search. */
    private static final String WAITING = """
            from event_log e
            where e.id > (select settled_event_id from event_publication)
              and not exists (select 1 from event_position p where p.event_id = e.id)""";

    private static final String PUBLISH = """
            insert into event_position (position, event_id, event_created_at)
            select (select coalesce(max(position), 0) from event_position) + row_number() over (order by id), id, created_at
            from (select e.id, e.created_at\s""" + WAITING + " order by e.id limit :most) waiting";

    @Inject
    Database database;

    @Inject
    Leases leases;

    /** Whether an event is visible that has no place yet. */
    public boolean isAnyWaiting() {
        return database.read(handle -> handle.createQuery("select exists (select 1 " + WAITING + ")")
                .mapTo(Boolean.class)
                .one());
    }

    /** The largest key that is visible, if something of the log is not settled; else 0. */
    public long newestUnsettledId() {
        return database.read(handle -> handle.createQuery("""
                        select coalesce(max(id), 0) from event_log
                        where id > (select settled_event_id from event_publication)""").mapTo(Long.class).one());
    }

    /**
     * Gives the next events their places, in the order of their keys. Of two events that happened to one record the
     * first was committed before the second drew its key, so their places are in the order of their commits.
     *
     * @return whether there may be more; false also when the lease was lost
     */
    public boolean publish(Lease lease) {
        return leases.stillHeld(lease)
                && database.read(handle -> handle.createUpdate(PUBLISH)
                                .bind("most", LARGEST_BATCH)
                                .execute())
                        == LARGEST_BATCH;
    }

    /** Notes that every event up to this key has its place, and that none can appear below it any more. */
    public void settle(Lease lease, long newestId) {
        if (leases.stillHeld(lease)) {
            database.read(handle -> handle.createUpdate("update event_publication set settled_event_id = :id")
                    .bind("id", newestId)
                    .execute());
        }
    }
}
