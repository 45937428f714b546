package org.openmes.user;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openmes.shared.Database;

/** The failed sign-ins that still count. */
@ApplicationScoped
class LoginFailures {
    /** The first halves of the advisory locks; ExactlyOnce uses the locks with one number, which are others. */
    private static final int NAMES = 4201;

    private static final int ADDRESSES = 4202;

    @Inject
    Database database;

    /**
     * Lines up the verdicts of one name and of one address; always the name first, so that none wait in a circle.
     *
     * @param shared whether verdicts of the same address may go side by side: good ones do not count there, and a
     *     whole shift may sign in behind one proxy
     */
    void lock(Attempt attempt, boolean shared) {
        lock("pg_advisory_xact_lock", NAMES, attempt.typed().toLowerCase(Locale.ROOT));
        if (attempt.address() != null) {
            lock(shared ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock", ADDRESSES, attempt.address());
        }
    }

    private void lock(String function, int kind, String text) {
        database.read(handle -> handle.createQuery("select 1 from " + function + "(:kind, :number)")
                .bind("kind", kind)
                .bind("number", text.hashCode())
                .mapTo(Integer.class)
                .one());
    }

    /** Until when name or address is closed, whichever is later; empty when both are open. */
    Optional<Instant> closedUntil(Attempt attempt, Instant now) {
        var byName = FailureLimit.OF_NAME.closedUntil(ofName(attempt.key(), now), now);
        var byAddress = FailureLimit.OF_ADDRESS.closedUntil(ofAddress(attempt, now), now);
        return Stream.of(byName, byAddress).flatMap(Optional::stream).max(Instant::compareTo);
    }

    /** Which of these accounts may not try to sign in now. */
    Set<Long> closedAccounts(Long[] userIds, Instant now) {
        var failures = database.read(handle -> handle.createQuery("""
                        select u.id as user_id, f.at from login_failure f
                        join user_account u on f.username_key = sha256(convert_to(lower(u.username), 'UTF8'))
                        where u.id = any(:users) and f.at > :since order by f.at, f.id""")
                .bind("users", userIds)
                .bind("since", now.minus(FailureLimit.OF_NAME.memory()))
                .mapTo(OfAccount.class)
                .list());
        return failures.stream()
                .collect(groupingBy(OfAccount::userId, mapping(OfAccount::at, toList())))
                .entrySet()
                .stream()
                .filter(each ->
                        FailureLimit.OF_NAME.closedUntil(each.getValue(), now).isPresent())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** A failure of a known name. */
    public record OfAccount(long userId, Instant at) {}

    private List<Instant> ofName(byte[] key, Instant now) {
        return database.read(handle -> handle.createQuery(
                        "select at from login_failure where username_key = :key and at > :since order by at, id")
                .bind("key", key)
                .bind("since", now.minus(FailureLimit.OF_NAME.memory()))
                .mapTo(Instant.class)
                .list());
    }

    private List<Instant> ofAddress(Attempt attempt, Instant now) {
        return database.read(handle -> handle.createQuery(
                        "select at from login_failure where address = :address and at > :since order by at, id")
                .bind("address", attempt.address())
                .bind("since", now.minus(FailureLimit.OF_ADDRESS.memory()))
                .mapTo(Instant.class)
                .list());
    }

    /** Counts a failure, and throws away some that nobody counts any more. */
    void add(Attempt attempt, Instant now) {
        database.read(handle -> handle.createUpdate("""
                        insert into login_failure (username_key, address, at) values (:key, :address, :now)""")
                .bind("key", attempt.key())
                .bind("address", attempt.address())
                .bind("now", now)
                .execute());
        database.read(handle -> handle.createUpdate("""
                        delete from login_failure where id in (
                            select id from login_failure where at < :old order by at limit 100 for update skip locked)""")
                .bind("old", now.minus(FailureLimit.OF_NAME.memory()))
                .execute());
    }

    /** Forgets the failures of a name; returns how many. */
    int forget(byte[] key) {
        return database.read(handle -> handle.createUpdate("delete from login_failure where username_key = :key")
                .bind("key", key)
                .execute());
    }
}
