package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ValidationException;
import org.openmes.shared.Violations;

/** Short numbers by which people sign in on the floor (spec 1.2). */
@ApplicationScoped
class Pins {
    /** So many failures in a row lock a PIN until its owner gives his password or an Admin unlocks it. */
    static final int MOST_FAILURES = 5;

    private static final Pattern PIN = Pattern.compile("\\d{4,8}");

    @Inject
    Passwords passwords;

    @Inject
    SignInGuard guard;

    @Inject
    Database database;

    /** Adds what is wrong with a new PIN that was typed twice. */
    static void check(@Nullable String pin, @Nullable String confirmation, Violations violations) {
        if (pin == null || !PIN.matcher(pin).matches()) {
            violations.add("pin", "pin.form");
        } else if (!pin.equals(confirmation)) {
            violations.add("pin_confirmation", "pin.confirmation");
        }
    }

    String hash(String pin) {
        return passwords.hash(pin);
    }

    /**
     * Whether it is the PIN of this account; takes as long when there is none. A failure is counted like one of a
     * password, and besides it in a row of its own.
     *
     * @throws DomainException BAD_CREDENTIALS, VALIDATION while the PIN is locked, or RATE_LIMITED
     */
    void require(Attempt attempt, @Nullable UserAccount account, String pin) {
        guard.requireOpen(attempt);
        var fits = passwords.fits(pin, account == null ? null : account.pinHash());
        if (account != null && account.pinHash() != null && failures(account.id()) >= MOST_FAILURES) {
            throw ValidationException.of("pin", "pin.locked");
        }
        if (account == null || !fits) {
            var refusal = guard.failed(attempt, account);
            if (account != null && account.pinHash() != null) {
                countFailure(account.id());
            }
            throw refusal;
        }
    }

    private int failures(long userId) {
        return (int) database.count("select pin_failures from user_account where id = :id", userId);
    }

    private void countFailure(long userId) {
        database.read(
                handle -> handle.createUpdate("update user_account set pin_failures = pin_failures + 1 where id = :id")
                        .bind("id", userId)
                        .execute());
    }

    /** Begins the row anew; returns whether there was one, as a number of rows. */
    @Transactional(TxType.MANDATORY)
    int forgive(long userId) {
        return database.read(handle -> handle.createUpdate(
                        "update user_account set pin_failures = 0 where id = :id and pin_failures > 0")
                .bind("id", userId)
                .execute());
    }
}
