package org.openmes.user;

import java.io.Serializable;
import java.time.Duration;
import org.openmes.shared.Role;

/**
 * Somebody who has just proved who he is. A session keeps the key and the stamp, never the role.
 *
 * @param securityStamp renewed when sessions must end; {@link AuthenticationService#actorOf} compares it
 * @param passwordChangeRequired whether nothing but the change of password is allowed
 * @param sessionTimeout how long a session may stay unused
 */
public record SignedIn(
        long userId,
        String username,
        String name,
        AccountType accountType,
        Role role,
        String securityStamp,
        boolean passwordChangeRequired,
        Duration sessionTimeout)
        implements Serializable {}
