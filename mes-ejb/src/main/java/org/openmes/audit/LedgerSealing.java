package org.openmes.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CommitOrder;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;

/**
 * Wakes on every node; the one that holds the lease seals the ledger behind the writers (architecture D4). Called by the
 * timer only.
 *
 * <p>What is visible now may still get smaller keys before it. So it is sealed at a later call, when every transaction
 * that was open at this one is over.
 */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerSealing {
    static final String LEASE = "ledger sealing";
    private static final Duration LEASE_TIME = Duration.ofSeconds(30);

    @Inject
    Leases leases;

    @Inject
    LedgerSealer sealer;

    @Inject
    CommitOrder commitOrder;

    private @Nullable Visible visible;

    /** Every five seconds, in memory only: a round that was missed is made up by the next. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void wake() {
        if (visible != null && commitOrder.isSettled(visible.at())) {
            seal(visible.newestId());
            visible = null;
        }
        if (visible == null) {
            var newest = sealer.newestId();
            visible = new Visible(newest, commitOrder.now());
        }
    }

    private void seal(long upTo) {
        var lease = leases.acquire(LEASE, LEASE_TIME);
        while (lease.isPresent() && sealer.sealNext(lease.get(), upTo)) {
            lease = leases.acquire(LEASE, LEASE_TIME);
        }
    }

    /** The newest key that was visible before a moment. */
    private record Visible(long newestId, long at) {}
}
