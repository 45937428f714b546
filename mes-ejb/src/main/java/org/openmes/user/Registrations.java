package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.LineScope;
import org.openmes.shared.Origin;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Role;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;
import org.openmes.user.PasswordRules.NewPassword;

/** Makes the accounts of people who register, and keeps a record of each. */
@ApplicationScoped
class Registrations {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} '\u2019-]+");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9]{3,30}");
    private static final int LONGEST_NAME = 100;
    private static final String NOBODY = "(registration)";

    @Inject
    Users users;

    @Inject
    UserReads reads;

    @Inject
    Passwords passwords;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * Makes the account. That an address belongs to somebody already is not told where an Admin looks at it anyway.
     *
     * @return whether it may sign in at once
     */
    @Transactional
    boolean enter(Register command, Origin origin) {
        var now = settings.now();
        var fields = fields(command, !now.registrationRequiresApproval());
        check(fields, command, now.passwordMinLength());
        current.become(new Actor(null, null, NOBODY, Role.OPERATOR, LineScope.NONE, null, false, origin));
        var hash = passwords.hash(Objects.requireNonNull(command.password()));
        if (!users.isTaken("email", fields.email(), null)) {
            var account = new UserAccount(fields, hash, clock.instant());
            account.awaitApproval();
            account.touch(current.get(), clock.instant());
            users.add(account);
            keep(fields, account.id(), origin);
            var created = reads.get(account.id());
            events.fire(ResourceEvent.created("User", created.id(), created.username(), null, created));
        } else if (fields.isActive()) {
            throw ValidationException.of("email", "registration.not_possible");
        } else {
            keep(fields, null, origin);
        }
        return fields.isActive();
    }

    private static UserFields fields(Register command, boolean active) {
        return UserFields.of(new CreateUser(
                command.name(),
                command.username(),
                command.email(),
                AccountType.USER,
                Role.OPERATOR,
                null,
                command.password(),
                command.passwordConfirmation(),
                List.of(),
                false,
                active,
                false));
    }

    private void check(UserFields fields, Register command, int shortestPassword) {
        var violations = new Violations();
        fields.check(violations);
        var name = fields.name();
        if (name != null && violations.fine("name")) {
            violations.optionalText("name", name, LONGEST_NAME);
            if (!NAME.matcher(name).matches()) {
                violations.add("name", "registration.name");
            }
        }
        var username = fields.username();
        if (username != null && !username.isBlank()) {
            if (!USERNAME.matcher(username).matches() && violations.fine("username")) {
                violations.add("username", "registration.username");
            } else if (violations.fine("username") && users.isTaken("username", username, null)) {
                violations.add("username", "registration.taken");
            }
        }
        new PasswordRules(shortestPassword)
                .check(
                        new NewPassword("password", command.password(), command.passwordConfirmation()),
                        username == null ? "" : username,
                        violations);
        violations.throwIfAny();
    }

    private void keep(UserFields fields, @Nullable Long userId, Origin origin) {
        database.write(handle -> handle.createUpdate("""
                        insert into registration (user_id, name, username, email, ip_address, created_at)
                        values (:user, :name, :username, :email, :ip, :now)""")
                .bind("user", userId)
                .bind("name", fields.name())
                .bind("username", fields.username())
                .bind("email", fields.email())
                .bind("ip", origin.ipAddress())
                .bind("now", clock.instant())
                .execute());
    }
}
