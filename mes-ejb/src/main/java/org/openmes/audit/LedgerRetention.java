package org.openmes.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes on every node; the one that holds the lease takes out of the ledger what the setting {@code
 * audit_retention_months} does not keep (spec 11.3). Called by the timer only.
 */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerRetention {
    static final String LEASE = "ledger retention";

    /** The whole ledger is read meanwhile. */
    private static final Duration LEASE_TIME = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(LedgerRetention.class);

    @Inject
    Leases leases;

    @Inject
    PurgePlanner planner;

    @Inject
    LedgerPurger purger;

    /** One month an hour at most, in memory only: what was missed is made up by the next round. */
    @Schedule(hour = "*", minute = "20", persistent = false)
    void wake() {
        leases.acquire(LEASE, LEASE_TIME).ifPresent(lease -> planner.next().ifPresent(plan -> purge(lease, plan)));
    }

    private void purge(Lease lease, PurgePlan plan) {
        try {
            if (purger.purge(lease, plan)) {
                LOG.info("Purged the ledger of {}", plan.month());
            }
        } catch (EJBException e) {
            LOG.warn("The ledger of {} cannot be purged now; this is tried again in an hour", plan.month(), e);
        }
    }
}
