package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Message;
import org.openmes.shared.RateLimitedException;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Roles;
import org.openmes.shared.RuleException;
import org.openmes.shared.UnauthenticatedException;
import org.openmes.shared.Violations;

/** Sets and removes PINs (spec 1.2): one's own, and as an Admin those of others. Never of Admins and terminals. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class PinService {
    @Inject
    Users users;

    @Inject
    UserReads reads;

    @Inject
    Pins pins;

    @Inject
    Passwords passwords;

    @Inject
    SignInGuard guard;

    @Inject
    LoginFailures failures;

    @Inject
    SecurityLedger ledger;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    /**
     * Sets the own PIN. A wrong password counts as a failed sign-in.
     *
     * @throws org.openmes.shared.ValidationException under {@code current_password}, {@code pin} or
     *     {@code pin_confirmation}
     * @throws ForbiddenException for Admins and workstation accounts
     */
    @Recorded
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public void setOwn(String password, @Nullable String pin, @Nullable String confirmation) {
        var violations = new Violations();
        var account = own(password, violations);
        Pins.check(pin, confirmation, violations);
        violations.throwIfAny();
        put(account, pins.hash(String.valueOf(pin)));
    }

    /**
     * Removes the own PIN. A wrong password counts as a failed sign-in.
     *
     * @throws org.openmes.shared.ValidationException under {@code current_password}
     */
    @Recorded
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
    public void removeOwn(String password) {
        var violations = new Violations();
        var account = own(password, violations);
        violations.throwIfAny();
        put(account, null);
    }

    /**
     * Sets the PIN of somebody.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     * @throws org.openmes.shared.ValidationException under {@code pin} or {@code pin_confirmation}
     * @throws RuleException for Admins and workstation accounts
     */
    @Recorded
    public UserDetails set(
            long userId, @Nullable String pin, @Nullable String confirmation, @Nullable Long expectedVersion) {
        var account = users.lock(userId);
        account.requireVersion(expectedVersion);
        if (!account.fields().takesPin()) {
            throw RuleException.state("pin", Message.of("pin.not_for_such"));
        }
        var violations = new Violations();
        Pins.check(pin, confirmation, violations);
        violations.throwIfAny();
        return put(account, pins.hash(String.valueOf(pin)));
    }

    /**
     * Removes the PIN of somebody.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public UserDetails remove(long userId, @Nullable Long expectedVersion) {
        var account = users.lock(userId);
        account.requireVersion(expectedVersion);
        return put(account, null);
    }

    private UserAccount own(String password, Violations violations) {
        var actor = current.get();
        if (actor.userId() == null) {
            throw new UnauthenticatedException();
        }
        var account = users.lock(actor.userId());
        if (!account.fields().takesPin()) {
            throw ForbiddenException.role();
        }
        var attempt = Attempt.of(account.username(), actor.origin());
        guard.requireOpenToOwner(attempt);
        if (passwords.fits(password, account.passwordHash())) {
            failures.forget(attempt.key());
        } else if (guard.failedAsOwner(attempt, account, "pin_change") instanceof RateLimitedException closed) {
            throw closed;
        } else {
            violations.add("current_password", "password.wrong");
        }
        return account;
    }

    private UserDetails put(UserAccount account, @Nullable String hash) {
        if (hash == null && account.pinHash() == null) {
            return reads.get(account.id());
        }
        account.changePin(hash);
        account.touch(current.get(), clock.instant());
        users.flush();
        pins.forgive(account.id());
        ledger.record("pin_changed", account.id(), account.username(), Map.of("removed", hash == null));
        var now = reads.get(account.id());
        events.fire(ResourceEvent.changed("User", now.id(), now.username(), null, now));
        return now;
    }
}
