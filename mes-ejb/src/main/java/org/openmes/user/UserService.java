package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.DomainEvent;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Recorded;
import org.openmes.shared.ResourceEvent;
import org.openmes.shared.Role;
import org.openmes.shared.Roles;
import org.openmes.shared.Slice;
import org.openmes.shared.Violations;
import org.openmes.user.PasswordRules.NewPassword;

/** Administration of accounts (spec 9). Changes act at the next request of whom they concern. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class UserService {
    private static final String ENTITY = "User";

    @Inject
    Users users;

    @Inject
    UserReads reads;

    @Inject
    UserLines lines;

    @Inject
    UserForm form;

    @Inject
    Passwords passwords;

    @Inject
    AccessTokens tokens;

    @Inject
    ApiTokens apiTokens;

    @Inject
    Pins pins;

    @Inject
    LoginFailures failures;

    @Inject
    SecurityLedger ledger;

    @Inject
    Settings settings;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<PasswordReplaced> replacements;

    /** Accounts, newest first. */
    public Page<UserDetails> list(UserFilter filter, PageRequest page) {
        return reads.list(filter, page);
    }

    /**
     * A stretch of the accounts, newest first.
     *
     * @throws org.openmes.shared.ValidationException under {@code cursor}, when it is none of this list
     */
    public Slice<UserDetails> list(UserFilter filter, CursorRequest request) {
        return reads.list(filter, request);
    }

    public UserCounts counts() {
        return reads.counts();
    }

    /**
     * One account.
     *
     * @throws org.openmes.shared.NotFoundException when there is none
     */
    public UserDetails get(long id) {
        return reads.get(id);
    }

    /**
     * Creates an account.
     *
     * @throws org.openmes.shared.ValidationException VALIDATION or DUPLICATE, by field
     */
    @Recorded
    @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
    public UserDetails create(CreateUser command) {
        var fields = UserFields.of(command);
        var password = new NewPassword("password", command.password(), command.passwordConfirmation());
        var unfit = fields.unfit(command.allLines(), command.workstationId());
        var assigned = form.check(fields, null, password, command.lineIds(), unfit);
        var account = new UserAccount(fields, passwords.hash(command.password()), clock.instant());
        account.touch(current.get(), clock.instant());
        users.add(account);
        lines.lock(account.id(), command.lineIds());
        lines.replace(account, assigned);
        var created = reads.get(account.id());
        events.fire(ResourceEvent.created(ENTITY, created.id(), created.username(), null, created));
        return created;
    }

    /**
     * Changes an account; what it has already changes nothing. A new password or switching off ends its sessions and tokens.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     * @throws org.openmes.shared.RuleException when it takes power from the actor or the last administrator
     */
    @Recorded
    public UserDetails change(long id, ChangeUser command, @Nullable Long expectedVersion) {
        return change(id, command, false, expectedVersion);
    }

    /**
     * As {@link #change(long, ChangeUser, Long)}, where the command is the whole account: name, user name, and for
     * persons role and address must be in it (spec 17.1, PUT).
     */
    @Recorded
    public UserDetails replace(long id, ChangeUser command, @Nullable Long expectedVersion) {
        return change(id, command, true, expectedVersion);
    }

    private UserDetails change(long id, ChangeUser given, boolean whole, @Nullable Long expectedVersion) {
        users.lockAdmins();
        if (given.mayMoveLines()) {
            lines.lock(id, given.namedLines());
        }
        var account = users.lock(id);
        account.requireVersion(expectedVersion);
        var command = whole ? given.whole(account.accountType()) : given;
        var fields = account.fields().with(command);
        var password = form.newPassword(command);
        var unfit = fields.unfit(
                Boolean.TRUE.equals(command.allLines().value()),
                command.workstationId().value());
        var assigned = form.check(fields, id, password, form.lineIds(account, fields, command), unfit);
        if (password == null && fields.equals(account.fields()) && lines.areExactly(id, assigned)) {
            return reads.get(id);
        }
        apply(account, fields, password);
        lines.replace(account, assigned);
        return changed(account);
    }

    /**
     * Deletes an account that left no trace.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     * @throws org.openmes.shared.RuleException IN_USE when it has signed in or any record or log names it; deactivate it
     *     instead
     */
    @Recorded
    public void delete(long id, @Nullable Long expectedVersion) {
        users.lockAdmins();
        lines.lock(id, List.of());
        var account = users.lock(id);
        account.requireVersion(expectedVersion);
        AdminProtection.checkDelete(account, current.get(), () -> users.otherActiveAdmins(id));
        if (reads.leftTraces(id)) {
            throw Users.inUse();
        }
        var last = reads.get(id);
        lines.replace(account, List.of());
        users.remove(account);
        events.fire(ResourceEvent.deleted(ENTITY, id, last.username(), null, last));
    }

    /**
     * Switches an account on.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public UserDetails activate(long id, @Nullable Long expectedVersion) {
        return switchTo(id, true, expectedVersion);
    }

    /**
     * Switches an account off and ends its sessions and tokens at once.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public UserDetails deactivate(long id, @Nullable Long expectedVersion) {
        return switchTo(id, false, expectedVersion);
    }

    /**
     * Forgets the failed sign-ins of the name, so that it may try again.
     *
     * @param expectedVersion the version the caller read; null to skip the check
     */
    @Recorded
    public void unlock(long id, @Nullable Long expectedVersion) {
        var account = users.lock(id);
        account.requireVersion(expectedVersion);
        if (failures.forget(Attempt.key(account.username())) + pins.forgive(account.id()) > 0) {
            ledger.record("unlocked", id, account.username(), Map.of());
        }
    }

    /**
     * Sets a password that a person must change at the next sign-in, and ends sessions and tokens.
     *
     * @param password null or blank to have one generated
     * @param expectedVersion the version the caller read; null to skip the check
     * @return the generated password, told only here; empty when one was given
     * @throws org.openmes.shared.ValidationException under {@code password}
     */
    @Recorded
    public Optional<String> resetPassword(long id, @Nullable String password, @Nullable Long expectedVersion) {
        var account = users.lock(id);
        account.requireVersion(expectedVersion);
        var generated = password == null || password.isBlank();
        var chosen = generated ? passwords.generate() : password;
        var violations = new Violations();
        new PasswordRules(settings.passwordMinLength()).check("password", chosen, account.username(), violations);
        violations.throwIfAny();
        account.changePassword(passwords.hash(chosen), account.accountType() == AccountType.USER);
        tokens.endAll(account, null);
        passwordReplaced(account);
        changed(account);
        return generated ? Optional.of(chosen) : Optional.empty();
    }

    private UserDetails switchTo(long id, boolean active, @Nullable Long expectedVersion) {
        users.lockAdmins();
        var account = users.lock(id);
        account.requireVersion(expectedVersion);
        if (account.isActive() == active) {
            return reads.get(id);
        }
        apply(account, account.fields().withActive(active), null);
        return changed(account);
    }

    /** Writes all that changes before anything is recorded that follows, so that the ledger has one entry of it. */
    private void apply(UserAccount account, UserFields fields, @Nullable NewPassword password) {
        AdminProtection.check(account, fields, current.get(), () -> users.otherActiveAdmins(account.id()));
        Role before = account.role();
        var switchedOff = account.isActive() && !fields.isActive();
        account.take(fields);
        if (password != null) {
            account.changePassword(passwords.hash(password.password()), fields.forcePasswordChange());
        }
        users.flush();
        if (switchedOff || password != null) {
            tokens.endAll(account, null);
        }
        if (switchedOff) {
            apiTokens.revokeAll(account);
        }
        if (before != account.role()) {
            ledger.record("role_changed", account.id(), account.username(), Map.of("role", account.role()));
        }
        if (password != null) {
            passwordReplaced(account);
        }
    }

    private void passwordReplaced(UserAccount account) {
        ledger.record("password_reset", account.id(), account.username(), Map.of());
        replacements.fire(new PasswordReplaced(account.username()));
    }

    private UserDetails changed(UserAccount account) {
        account.touch(current.get(), clock.instant());
        users.flush();
        var now = reads.get(account.id());
        events.fire(ResourceEvent.changed(ENTITY, now.id(), now.username(), null, now));
        return now;
    }
}
