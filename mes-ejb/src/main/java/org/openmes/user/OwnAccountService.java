package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.RateLimitedException;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.UnauthenticatedException;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;
import org.openmes.user.PasswordRules.NewPassword;

/** What everybody may do with his own account. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
public class OwnAccountService {
    @Inject
    Users users;

    @Inject
    UserReads reads;

    @Inject
    UserLines lines;

    @Inject
    Passwords passwords;

    @Inject
    SignInGuard guard;

    @Inject
    LoginFailures failures;

    @Inject
    AccessTokens tokens;

    @Inject
    SecurityLedger ledger;

    @Inject
    Settings settings;

    @Inject
    CurrentActor actors;

    @Inject
    Event<PasswordReplaced> replacements;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The account of the current actor. */
    public AccountDetails me() {
        var actor = actors.get();
        var account = reads.get(requireUser(actor));
        return new AccountDetails(
                account.id(),
                account.name(),
                account.username(),
                account.email(),
                account.accountType(),
                account.role(),
                Permission.of(account.role()),
                lines.visible(actor.lines()),
                account.workstation(),
                actor.lines().all(),
                account.forcePasswordChange(),
                account.hasPin(),
                account.lastLoginAt(),
                account.createdAt(),
                account.version());
    }

    /**
     * Changes the password of the current actor, ends his other sessions and tokens and clears a forced change.
     *
     * <p>A wrong current password counts as a failed sign-in, so that who found a token cannot try passwords with it.
     *
     * @param presentedToken the token of this request, which stays alive; null in a session
     * @return the new security stamp, which this session must keep
     * @throws org.openmes.shared.ValidationException under {@code current_password}, {@code new_password} or
     *     {@code new_password_confirmation}
     * @throws org.openmes.shared.RateLimitedException after too many failures of the name or the address (spec 1.1)
     */
    @Recorded
    public String changePassword(String current, String next, String confirmation, @Nullable String presentedToken) {
        var actor = actors.get();
        var account = users.lock(requireUser(actor));
        if (account.accountType() == AccountType.WORKSTATION) {
            throw ForbiddenException.role(); // an administrator keeps the password of a terminal
        }
        var attempt = Attempt.of(account.username(), actor.origin());
        guard.requireOpenToOwner(attempt);
        check(account, current, new NewPassword("new_password", next, confirmation), attempt);
        failures.forget(attempt.key());
        account.changePassword(passwords.hash(next), false);
        account.touch(actor, clock.instant());
        tokens.endAll(account, presentedToken);
        ledger.record("password_changed", account.id(), account.username(), Map.of());
        replacements.fire(new PasswordReplaced(account.username()));
        return account.securityStamp();
    }

    /**
     * Changes name and address of the current actor.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     * @throws org.openmes.shared.ValidationException under {@code name} or {@code email}; DUPLICATE
     * @throws ForbiddenException for workstation accounts, which an administrator keeps
     */
    @Recorded
    public UserDetails changeProfile(@Nullable String name, @Nullable String email, @Nullable Long expectedVersion) {
        var actor = actors.get();
        var account = users.lock(requireUser(actor));
        if (account.accountType() == AccountType.WORKSTATION) {
            throw ForbiddenException.role();
        }
        account.requireVersion(expectedVersion);
        var fields = account.fields().withProfile(name, email);
        var violations = new Violations();
        fields.check(violations);
        violations.throwIfAny();
        if (users.isTaken("email", fields.email(), account.id())) {
            throw ValidationException.duplicate("email");
        }
        account.take(fields);
        account.touch(actor, clock.instant());
        users.flush();
        var now = reads.get(account.id());
        events.fire(ResourceEvent.changed("User", now.id(), now.username(), null, now));
        return now;
    }

    private void check(UserAccount account, String given, NewPassword next, Attempt attempt) {
        var violations = new Violations();
        if (!passwords.fits(given, account.passwordHash())) {
            if (guard.failedAsOwner(attempt, account, "password_change") instanceof RateLimitedException closed) {
                throw closed;
            }
            violations.add("current_password", "password.wrong");
        } else if (given.equals(next.password())) {
            violations.add(next.field(), "password.same");
        }
        new PasswordRules(settings.passwordMinLength()).check(next, account.username(), violations);
        violations.throwIfAny();
    }

    private static long requireUser(Actor actor) {
        if (actor.userId() == null) {
            throw new UnauthenticatedException();
        }
        return actor.userId();
    }
}
