package org.openmes.user;

import org.openmes.shared.Role;

/**
 * Somebody who has just proved who he is. A session keeps the account and the stamp, never the role.
 *
 * @param securityStamp renewed when sessions must end; each use of a session compares it
 * @param passwordChangeRequired whether nothing but the change of password is allowed
 */
public record SignedIn(
        long userId,
        String username,
        String name,
        AccountType accountType,
        Role role,
        String securityStamp,
        boolean passwordChangeRequired) {}
