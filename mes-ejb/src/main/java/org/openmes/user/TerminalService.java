package org.openmes.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Roles;
import org.openmes.shared.ValidationException;

/**
 * Who stands at a shared terminal (spec 1.2).
 *
 * <p>Runs without a transaction of its own: a refused PIN must leave its traces.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR, Roles.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TerminalService {
    @Inject
    CurrentActor current;

    @Inject
    Users users;

    @Inject
    UserLines lines;

    @Inject
    Actors actors;

    @Inject
    Pins pins;

    @Inject
    SignInGuard guard;

    @Inject
    Settings settings;

    /** Whether the current actor is a terminal that must say who stands at it. */
    public boolean asksForPerson() {
        return current.get().isTerminal() && settings.terminalAsksForPin();
    }

    /** Who may stand at the terminal of the current actor: people of its line with a PIN, by name. */
    public List<UserReference> people() {
        var terminal = current.get();
        return terminal.isTerminal() ? lines.peopleWithPin(terminal.lines()) : List.of();
    }

    /**
     * Makes the person the current actor, at the terminal that was it: with his name and role, on those of his lines that
     * are the terminal's.
     *
     * @throws ValidationException under {@code person_username} when it is no terminal, or BAD_CREDENTIALS; under {@code
     *     person_pin} while the PIN is locked
     * @throws ForbiddenException LINE_FORBIDDEN when the person does not work on the line of the terminal
     * @throws org.openmes.shared.RateLimitedException after too many failures of the name or the terminal
     */
    public void identify(@Nullable String username, @Nullable String pin) {
        var terminal = current.get();
        if (!terminal.isTerminal()) {
            throw ValidationException.of("person_username", "person.no_terminal");
        }
        var attempt = Attempt.of(username, terminal.origin());
        var account = attempt.username().flatMap(users::byUsername).orElse(null);
        requirePin(attempt, account, pin);
        if (account == null || !account.isActive()) {
            throw ForbiddenException.accountInactive();
        }
        var person = actors.byStamp(account.id(), account.securityStamp(), terminal.origin())
                .orElseThrow(ForbiddenException::accountInactive)
                .at(terminal);
        if (!person.lines().covers(terminal.lines())) {
            throw ForbiddenException.line("person_username");
        }
        guard.identified(attempt, account);
        current.become(person);
    }

    /** As for who signs in with a PIN, but the fields are called as those of the terminal. */
    private void requirePin(Attempt attempt, @Nullable UserAccount account, @Nullable String pin) {
        try {
            pins.require(attempt, account, pin == null ? "" : pin);
        } catch (ValidationException e) {
            throw e.underPrefix("person_");
        }
    }
}
