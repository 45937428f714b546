package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Recorded;
import org.openmes.shared.Roles;

/** Administration of accounts (spec 9). Changes act at the next request of whom they concern. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class UserService {
    /** Accounts, newest first. */
    public Page<UserDetails> list(UserFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    public UserCounts counts() {
        throw new UnsupportedOperationException();
    }

    public UserDetails get(long id) {
        throw new UnsupportedOperationException();
    }

    /** Creates an account. */
    @Recorded
    @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
    public UserDetails create(CreateUser command) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes an account.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public UserDetails change(long id, ChangeUser command, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Deletes an account that left no trace; otherwise IN_USE. */
    @Recorded
    public void delete(long id) {
        throw new UnsupportedOperationException();
    }

    /** Switches an account on. */
    @Recorded
    public UserDetails activate(long id) {
        throw new UnsupportedOperationException();
    }

    /** Switches an account off and ends its sessions and tokens at once. */
    @Recorded
    public UserDetails deactivate(long id) {
        throw new UnsupportedOperationException();
    }

    /** Forgets the failed sign-ins of the name, so that it may try again. */
    @Recorded
    public void unlock(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets a password that a person must change at the next sign-in, and ends sessions and tokens.
     *
     * @param password null to have one generated
     * @return the generated password, told only here; empty when one was given
     */
    @Recorded
    public Optional<String> resetPassword(long id, @Nullable String password) {
        throw new UnsupportedOperationException();
    }
}
