package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;

/** Creates the administrator of an empty installation (spec 18). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class FirstAdmin {
    /** Whether there is no account yet. */
    public boolean isMissing() {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates the administrator when there is no account at all; also when several nodes start at once.
     *
     * @param password null or blank to have one generated, which must be changed at the first sign-in
     * @return the account that was created; empty when there was one already
     */
    @Recorded
    public Optional<Created> createIfMissing(String username, @Nullable String password, @Nullable String email) {
        throw new UnsupportedOperationException();
    }

    /**
     * The administrator that was created.
     *
     * @param generatedPassword told only here; null when one was given
     */
    public record Created(String username, @Nullable String generatedPassword) {}
}
