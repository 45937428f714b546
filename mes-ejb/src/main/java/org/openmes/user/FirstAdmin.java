package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Recorded;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;

/** Creates the administrator of an empty installation (spec 18). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class FirstAdmin {
    private static final String NAME = "Administrator";

    @Inject
    Users users;

    @Inject
    UserService service;

    @Inject
    Passwords passwords;

    /** Whether there is no account yet. */
    public boolean isMissing() {
        return users.isEmpty();
    }

    /**
     * Creates the administrator when there is no account at all; also when several nodes start at once.
     *
     * @param password null or blank to have one generated, which must be changed at the first sign-in
     * @param email null or blank for none that is reachable: {@code <username>@localhost}
     * @return the account that was created; empty when there was one already
     * @throws org.openmes.shared.ValidationException when name, password or address break the rules
     */
    @Recorded
    public Optional<Created> createIfMissing(String username, @Nullable String password, @Nullable String email) {
        users.lockAdmins();
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        var generated = password == null || password.isBlank() ? passwords.generate() : null;
        var chosen = generated == null ? password : generated;
        var address = email == null || email.isBlank() ? username.strip() + "@localhost" : email;
        service.create(new CreateUser(
                NAME,
                username,
                address,
                AccountType.USER,
                Role.ADMIN,
                null,
                chosen,
                chosen,
                List.of(),
                false,
                true,
                generated != null));
        return Optional.of(new Created(username.strip(), generated));
    }

    /**
     * The administrator that was created.
     *
     * @param generatedPassword told only here; null when one was given
     */
    public record Created(String username, @Nullable String generatedPassword) {}
}
