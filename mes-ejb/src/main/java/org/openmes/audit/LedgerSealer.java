package org.openmes.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.openmes.shared.Database;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the next block of the ledger; each block is one short transaction. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class LedgerSealer {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSealer.class);

    @Inject
    Database database;

    @Inject
    Leases leases;

    @Inject
    LedgerKeySource keySource;

    @Inject
    Clock clock;

    /** The largest key that is visible now; 0 in an empty ledger. */
    public long newestId() {
        return database.read(handle -> handle.createQuery("select coalesce(max(id), 0) from audit_log")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Seals what is not sealed yet.
     *
     * @param upTo a key below which no entry can appear any more
     * @return whether there may be more to seal; false also when the lease was lost
     */
    public boolean sealNext(Lease lease, long upTo) {
        return leases.stillHeld(lease)
                && database.read(handle -> {
                    try {
                        return seal(handle.getConnection(), upTo);
                    } catch (SQLException e) {
                        throw new IllegalStateException("The ledger cannot be sealed", e);
                    }
                });
    }

    private boolean seal(Connection connection, long upTo) throws SQLException {
        var previous = Seals.newest(connection).orElse(null);
        var next = NextBlock.of(connection, previous, upTo, clock.instant());
        if (next.isEmpty()) {
            return false;
        }
        var secret = keySource.secret();
        if (secret.isEmpty() && previous != null && previous.signature() != null) {
            LOG.error("The ledger is not sealed: the seals so far are signed, and this node has no key");
            return false;
        }
        var seal = secret.map(bytes -> new SealKey(bytes).sign(next.get())).orElse(next.get());
        Seals.insert(connection, seal);
        return seal.rowCount() == NextBlock.LARGEST;
    }
}
