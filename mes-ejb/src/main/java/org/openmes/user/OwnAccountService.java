package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;

/** What everybody may do with his own account. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class OwnAccountService {
    /** The account of the current actor. */
    public AccountDetails me() {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes the password of the current actor, ends his other sessions and tokens and clears a forced change.
     *
     * @param presentedToken the token of this request, which stays alive; null in a session
     * @return the new security stamp, which this session must keep
     * @throws org.openmes.shared.ValidationException under {@code current_password}, {@code new_password} or
     *     {@code new_password_confirmation}
     */
    @Recorded
    public String changePassword(String current, String next, String confirmation, @Nullable String presentedToken) {
        throw new UnsupportedOperationException();
    }
}
