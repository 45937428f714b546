package org.openmes.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with the rights read for this request (architecture D10).
 *
 * @param userId the account's key; null for the system
 * @param username the account's user name; null for the system
 * @param label the name written into the ledger, kept when the account is gone
 * @param role the one role of the account
 * @param lines the effective lines
 * @param workstationId the workstation the account is bound to, if any (spec 15.6)
 * @param passwordChangeRequired whether nothing but the change of password is allowed
 * @param origin where the request came from
 */
public record Actor(
        @Nullable Long userId,
        @Nullable String username,
        String label,
        Role role,
        LineScope lines,
        @Nullable Long workstationId,
        boolean passwordChangeRequired,
        Origin origin) {

    /** The system itself: timers, start-up work and jobs. */
    public static Actor system() {
        var origin = new Origin(Channel.SYSTEM, UUID.randomUUID().toString(), null, null);
        return new Actor(null, null, "System", Role.SYSTEM, LineScope.ALL, null, false, origin);
    }

    /**
     * Refuses when the line is not one of the actor's.
     *
     * @throws ForbiddenException LINE_FORBIDDEN
     */
    public void requireLine(@Nullable Long lineId) {
        if (!lines.contains(lineId)) {
            throw ForbiddenException.lineOf(lineId);
        }
    }
}
