package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.openmes.shared.Database;
import org.openmes.shared.Sha256;
import org.openmes.shared.UnauthenticatedException;

/**
 * Sessions of browsers. They lie in the database, so that every node knows them, none is lost when a node dies, and
 * ending one is deleting a row (decision record 024); the table is not under audit, so that no actor has to be known then.
 * What a browser presents is kept as a hash.
 */
@ApplicationScoped
class WebSessions {
    /** No session for an account whose password or activation changes at the same moment. */
    private static final String INSERT = """
            insert into web_session (user_id, token_hash, security_stamp, created_at, last_used_at, expires_at, idle)
            select id, :hash, security_stamp, :now, :now, :expires, make_interval(secs => :idle) from user_account
            where id = :user and security_stamp = :stamp and is_active for share""";

    /** The successor may stay unused for as long as its predecessor. */
    private static final String RENEW = """
            with ended as (delete from web_session where token_hash = :old and expires_at > :now returning user_id, idle)
            insert into web_session (user_id, token_hash, security_stamp, created_at, last_used_at, expires_at, idle)
            select ended.user_id, :hash, u.security_stamp, :now, :now, cast(:now as timestamptz) + ended.idle, ended.idle
            from ended join user_account u on u.id = ended.user_id and u.security_stamp = :stamp and u.is_active
            returning cast(extract(epoch from idle) as bigint)""";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Begins a session.
     *
     * @throws UnauthenticatedException when the account changed since its owner proved who he is
     */
    @Transactional
    BegunSession begin(SignedIn account) {
        var token = Secrets.token();
        var now = clock.instant();
        Duration idle = account.sessionTimeout();
        var begun = database.read(handle -> handle.createUpdate(INSERT)
                .bind("user", account.userId())
                .bind("stamp", account.securityStamp())
                .bind("hash", Sha256.of(token))
                .bind("now", now)
                .bind("expires", now.plus(idle))
                .bind("idle", idle.toSeconds())
                .execute());
        if (begun == 0) {
            throw new UnauthenticatedException();
        }
        return BegunSession.of(token, idle);
    }

    /**
     * Replaces a session by one that knows the account's new stamp.
     *
     * @throws UnauthenticatedException when the session has ended meanwhile
     */
    @Transactional
    BegunSession renew(String old, String securityStamp) {
        var token = Secrets.token();
        var idle = database.read(handle -> handle.createQuery(RENEW)
                .bind("old", Sha256.of(old))
                .bind("hash", Sha256.of(token))
                .bind("stamp", securityStamp)
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .findOne());
        return idle.map(Duration::ofSeconds)
                .map(unused -> BegunSession.of(token, unused))
                .orElseThrow(UnauthenticatedException::new);
    }

    /** Ends a session; does nothing when it is not known. */
    @Transactional
    void end(String token) {
        database.read(handle -> handle.createUpdate("delete from web_session where token_hash = :hash")
                .bind("hash", Sha256.of(token))
                .execute());
    }
}
