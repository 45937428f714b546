package org.openmes.user;

import java.time.Duration;
import org.openmes.shared.Role;

/**
 * Somebody who has just proved who he is. A session keeps the account and the stamp, never the role.
 *
 * @param securityStamp renewed when sessions must end; each use of a session compares it
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
        Duration sessionTimeout) {
    /** The same, to be remembered on this device; terminals are not: whoever comes next would be somebody else. */
    SignedIn remembered() {
        return accountType == AccountType.WORKSTATION
                ? this
                : new SignedIn(
                        userId,
                        username,
                        name,
                        accountType,
                        role,
                        securityStamp,
                        passwordChangeRequired,
                        BegunSession.REMEMBERED);
    }
}
