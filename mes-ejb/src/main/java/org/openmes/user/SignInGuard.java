package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Database;
import org.openmes.shared.DomainException;
import org.openmes.shared.ForbiddenException;
import org.openmes.shared.Origin;
import org.openmes.shared.RateLimitedException;
import org.openmes.shared.ValidationException;

/**
 * Decides what a sign-in gets to hear, in transactions of its own so that a refusal leaves its traces.
 *
 * <p>The password is compared before, by many at once; the verdict is given here, one attempt of a name after the
 * other. So of many guesses at the same time no more than the limit are told whether they were right.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SignInGuard {
    private static final String FORGIVE =
            "update user_account set pin_failures = 0 where id = :id and pin_failures > 0";

    @Inject
    LoginFailures failures;

    @Inject
    Actors actors;

    @Inject
    CurrentActor current;

    @Inject
    SecurityLedger ledger;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Spares the hashing when the answer is known.
     *
     * @throws RateLimitedException while name or address is closed
     */
    void requireOpen(Attempt attempt) {
        refuseWhileClosed(attempt, clock.instant());
    }

    /** As {@link #requireOpen}, in the transaction of one who is signed in and has locked his account. */
    @Transactional(TxType.MANDATORY)
    void requireOpenToOwner(Attempt attempt) {
        refuseWhileClosed(attempt, clock.instant());
    }

    /** Notes a wrong name or password; returns the refusal. */
    DomainException failed(Attempt attempt, @Nullable UserAccount account) {
        return count(
                attempt,
                Map.of(),
                (action, details) -> ledger.recordOfNobody(action, account, details, attempt.origin()));
    }

    /** Notes that somebody who is signed in gave a wrong password for the account; returns the refusal. The ledger keeps what he wanted. */
    DomainException failedAsOwner(Attempt attempt, UserAccount account, String cause) {
        return count(
                attempt,
                Map.of("cause", cause),
                (action, details) -> ledger.record(action, account.id(), account.username(), details));
    }

    private DomainException count(
            Attempt attempt, Map<String, String> cause, BiConsumer<String, Map<String, String>> ledgerEntry) {
        failures.lock(attempt, false);
        var now = clock.instant();
        var closed = failures.closedUntil(attempt, now);
        if (closed.isPresent()) {
            return rateLimited(closed.get(), now);
        }
        failures.add(attempt, now);
        ledgerEntry.accept("login_failed", cause);
        failures.closedUntil(attempt, now)
                .ifPresent(until -> ledgerEntry.accept("locked", Map.of("until", until.toString())));
        return ValidationException.badCredentials();
    }

    /** Notes that somebody knew the password of an account that is switched off; returns the refusal. */
    DomainException inactive(Attempt attempt, UserAccount account) {
        failures.lock(attempt, true);
        var now = clock.instant();
        var closed = failures.closedUntil(attempt, now);
        if (closed.isPresent()) {
            return rateLimited(closed.get(), now);
        }
        ledger.recordOfNobody("login_failed", account, Map.of("cause", "inactive"), attempt.origin());
        return ForbiddenException.accountInactive();
    }

    /**
     * Lets somebody in who gave the right password; he is the current actor from here.
     *
     * @throws RateLimitedException when others used up the attempts meanwhile
     */
    void passed(Attempt attempt, UserAccount account) {
        failures.lock(attempt, true);
        var now = clock.instant();
        refuseWhileClosed(attempt, now);
        var origin = attempt.origin();
        current.become(actorOf(account, origin).orElseThrow(ValidationException::badCredentials));
        database.write(handle -> handle.createUpdate(
                        "update user_account set last_login_at = :now, pin_failures = 0 where id = :id")
                .bind("now", now)
                .bind("id", account.id())
                .execute());
        failures.forget(attempt.key());
        ledger.record("login", account.id(), account.username(), Map.of());
    }

    /**
     * Lets a person act behind a terminal, who gave the right PIN.
     *
     * @throws RateLimitedException when others used up the attempts meanwhile
     */
    void identified(Attempt attempt, UserAccount account) {
        failures.lock(attempt, true);
        refuseWhileClosed(attempt, clock.instant());
        failures.forget(attempt.key());
        database.read(
                handle -> handle.createUpdate(FORGIVE).bind("id", account.id()).execute());
    }

    /** Notes that somebody signed out. */
    void left(Actor actor) {
        if (actor.userId() != null) {
            ledger.record("logout", actor.userId(), String.valueOf(actor.username()), Map.of());
        }
    }

    /** Empty when the password was changed or the account switched off while the sign-in ran. */
    private Optional<Actor> actorOf(UserAccount account, Origin origin) {
        return actors.byStamp(account.id(), account.securityStamp(), origin);
    }

    private void refuseWhileClosed(Attempt attempt, Instant now) {
        failures.closedUntil(attempt, now).ifPresent(until -> {
            throw rateLimited(until, now);
        });
    }

    private static RateLimitedException rateLimited(Instant until, Instant now) {
        return new RateLimitedException(Math.max(1, until.getEpochSecond() - now.getEpochSecond()));
    }
}
