package org.openmes.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;

/** Takes a month out of the ledger (spec 11.3), by the one function of the database that can. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class LedgerPurger {
    @Inject
    Database database;

    @Inject
    Leases leases;

    @Inject
    CurrentActor current;

    /**
     * Drops the partition of the month and records it in the ledger, in one transaction. The database refuses what is not
     * due by its own reckoning, not sealed, or not as it was planned; and gives up after half a second when somebody reads
     * or writes the ledger for longer.
     *
     * @return false when the lease was lost
     * @throws org.jdbi.v3.core.JdbiException when the database refuses or gives up
     */
    public boolean purge(Lease lease, PurgePlan plan) {
        current.become(Actor.system());
        if (!leases.stillHeld(lease)) {
            return false;
        }
        database.write(handle -> handle.createQuery(
                        "select 1 from purge_audit_log(:month, :ids, :keyId, :publicKey, :signature)")
                .bind("month", plan.month().atDay(1))
                .bind("ids", plan.ids())
                .bind("keyId", plan.keyId())
                .bind("publicKey", plan.publicKey())
                .bind("signature", plan.signature())
                .mapTo(Integer.class)
                .one());
        return true;
    }
}
