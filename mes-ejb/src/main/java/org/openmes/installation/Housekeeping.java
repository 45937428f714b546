package org.openmes.installation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.openmes.issue.BlockingReview;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;

/** Wakes on every node; the one that holds the lease tidies up (architecture D8). */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {
    private static final Duration LEASE = Duration.ofMinutes(30);

    @Inject
    Leases leases;

    @Inject
    HousekeepingWork work;

    @Inject
    BlockingReview review;

    /** Every quarter of an hour, in memory only: a timer that was missed is made up by the next. */
    @Schedule(hour = "*", minute = "*/15", persistent = false)
    void wake() {
        leases.acquire("housekeeping", LEASE).ifPresent(lease -> {
            work.tidy(lease);
            review.ordersOutOfStep().forEach(review::review);
        });
    }
}
