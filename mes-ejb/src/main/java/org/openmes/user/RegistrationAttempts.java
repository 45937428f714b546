package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.openmes.shared.Database;
import org.openmes.shared.Origin;
import org.openmes.shared.RateLimitedException;

/** Counts who tries to register, so that no program fills the plant with accounts. */
@ApplicationScoped
class RegistrationAttempts {
    /** The first half of an advisory lock; those of sign-ins are beside it. */
    private static final int ADDRESSES = 4205;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Counts an attempt, in a transaction of its own, one of an address after the other.
     *
     * @throws RateLimitedException when the address has used up its attempts
     */
    @Transactional(TxType.REQUIRES_NEW)
    void admit(Origin origin) {
        var address = String.valueOf(origin.ipAddress());
        var now = clock.instant();
        var limit = FailureLimit.OF_REGISTRATIONS;
        var times = database.read(handle -> {
            handle.createQuery("select 1 from pg_advisory_xact_lock(:kind, :number)")
                    .bind("kind", ADDRESSES)
                    .bind("number", address.hashCode())
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery(
                            "select at from registration_attempt where address = :address and at > :since order by at, id")
                    .bind("address", address)
                    .bind("since", now.minus(limit.memory()))
                    .mapTo(Instant.class)
                    .list();
        });
        limit.closedUntil(times, now).ifPresent(until -> {
            throw new RateLimitedException(Math.max(1, until.getEpochSecond() - now.getEpochSecond()));
        });
        database.read(handle -> {
            handle.createUpdate("insert into registration_attempt (address, at) values (:address, :now)")
                    .bind("address", address)
                    .bind("now", now)
                    .execute();
            return handle.createUpdate("""
                            delete from registration_attempt where id in (
                                select id from registration_attempt where at < :old order by at limit 100
                                for update skip locked)""")
                    .bind("old", now.minus(limit.memory()))
                    .execute();
        });
    }
}
