package org.openmes.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openmes.shared.Database;

/** How far the seals are behind the ledger. */
@ApplicationScoped
public class SealLag {
    @Inject
    Database database;

    /** How the sealing stands now. */
    public State state() {
        return database.read(
                handle -> handle.createQuery("""
                        with newest as (select last_id, signature from audit_seal order by block desc limit 1)
                        select coalesce((select cast(extract(epoch from clock_timestamp() - e.created_at) as bigint)
                                         from audit_log e
                                         where e.id > coalesce((select last_id from newest), -1)
                                         order by e.id limit 1), 0) as seconds,
                               coalesce((select signature is not null from newest), true) as signed""").mapTo(State.class).one());
    }

    /**
     * The end of the chain of seals.
     *
     * @param seconds the age of the oldest entry that is not sealed; 0 when all are
     * @param signed whether the newest seal is signed
     */
    public record State(long seconds, boolean signed) {}
}
