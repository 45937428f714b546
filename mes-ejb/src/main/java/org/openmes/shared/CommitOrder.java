package org.openmes.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells when everything that was begun before a moment is over. Keys of a log become visible when their transaction
 * commits, not in their own order; whoever must miss none takes a moment after he saw a key, and when all transactions
 * from before that moment are over, no smaller key can appear any more. It holds for logs whose keys are drawn by
 * {@code next_log_id}.
 */
@ApplicationScoped
public class CommitOrder {
    @Inject
    Database database;

    /** A moment later than every transaction that has written anything so far; must be taken after the key was seen. */
    public long now() {
        return database.read(handle -> handle.createQuery("select cast(cast(pg_current_xact_id() as text) as bigint)")
                .mapTo(Long.class)
                .one());
    }

    /** Whether all transactions from before the moment are over, so that what they wrote is visible or will never be. */
    public boolean isSettled(long moment) {
        return database.read(handle -> handle.createQuery("""
                        select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) >= :moment""")
                .bind("moment", moment)
                .mapTo(Boolean.class)
                .one());
    }
}
