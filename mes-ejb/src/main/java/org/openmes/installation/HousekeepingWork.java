package org.openmes.installation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.ExactlyOnce;
import org.openmes.shared.Lease;
import org.openmes.shared.Leases;
import org.openmes.shared.Roles;
import org.openmes.user.EndedSessions;
import org.openmes.webhook.Deliveries;

/**
 * What is tidied up regularly: log partitions are made ahead, expired answers, tokens and sessions and old
 * deliveries forgotten.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class HousekeepingWork {
    private static final int MONTHS_AHEAD = 12;

    @Inject
    Database database;

    @Inject
    ExactlyOnce exactlyOnce;

    @Inject
    EndedSessions sessions;

    @Inject
    Deliveries deliveries;

    @Inject
    Leases leases;

    @Inject
    CurrentActor current;

    /** One round; does nothing when the lease was lost meanwhile. */
    public void tidy(Lease lease) {
        current.become(Actor.system());
        if (!leases.stillHeld(lease)) {
            return;
        }
        database.write(handle -> {
            handle.createQuery("select create_log_partitions(:months)")
                    .bind("months", MONTHS_AHEAD)
                    .mapTo(String.class)
                    .list();
            handle.execute("delete from access_token where expires_at <= now()");
            handle.execute("delete from login_failure where at < now() - interval '1 day'");
        });
        sessions.forget();
        exactlyOnce.forgetExpired();
        deliveries.forget();
    }
}
