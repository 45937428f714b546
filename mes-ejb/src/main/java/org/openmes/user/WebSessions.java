package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.openmes.shared.Database;
import org.openmes.shared.Sha256;
import org.openmes.shared.UnauthenticatedException;

/**
 * Sessions of browsers. They lie in the database, so that every node knows them, none is lost when a node dies, and
 * ending one is deleting a row (decision record 024); the table is not under audit, so that no actor has to be known then.
 * What a browser presents is kept as a hash. A session keeps its kind; how long it may stay unused is read at each use.
 */
@ApplicationScoped
class WebSessions {
    /** No session for an account whose password or activation changes at the same moment. */
    private static final String INSERT = """
            insert into web_session (user_id, token_hash, security_stamp, created_at, last_used_at, kind)
            select id, :hash, security_stamp, :now, :now, :kind from user_account
            where id = :user and security_stamp = :stamp and is_active for share""";

    /** The successor is of the kind of its predecessor. */
    private static final String RENEW = """
            with ended as (
                delete from web_session s where token_hash = :old and last_used_at > cast(:now as timestamptz) - %s
                returning user_id, kind)
            insert into web_session (user_id, token_hash, security_stamp, created_at, last_used_at, kind)
            select ended.user_id, :hash, u.security_stamp, :now, :now, ended.kind
            from ended join user_account u on u.id = ended.user_id and u.security_stamp = :stamp and u.is_active
            returning kind""".formatted(SessionKind.IDLE);

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Begins a session.
     *
     * @param remembered whether it outlasts the browser, if the account may be remembered
     * @throws UnauthenticatedException when the account changed since its owner proved who he is
     */
    @Transactional
    BegunSession begin(SignedIn account, boolean remembered) {
        var token = Secrets.token();
        var kind = SessionKind.of(account.accountType(), remembered);
        var begun = database.read(handle -> handle.createUpdate(INSERT)
                .bind("user", account.userId())
                .bind("stamp", account.securityStamp())
                .bind("hash", Sha256.of(token))
                .bind("now", clock.instant())
                .bind("kind", kind)
                .execute());
        if (begun == 0) {
            throw new UnauthenticatedException();
        }
        return BegunSession.of(token, kind);
    }

    /**
     * Replaces a session by one that knows the account's new stamp.
     *
     * @throws UnauthenticatedException when the session has ended meanwhile
     */
    @Transactional
    BegunSession renew(String old, String securityStamp) {
        var token = Secrets.token();
        var renewed = database.read(handle -> handle.createQuery(RENEW)
                .bind("old", Sha256.of(old))
                .bind("hash", Sha256.of(token))
                .bind("stamp", securityStamp)
                .bind("now", clock.instant())
                .mapTo(SessionKind.class)
                .findOne());
        return renewed.map(kind -> BegunSession.of(token, kind)).orElseThrow(UnauthenticatedException::new);
    }

    /** Ends a session; does nothing when it is not known. */
    @Transactional
    void end(String token) {
        database.read(handle -> handle.createUpdate("delete from web_session where token_hash = :hash")
                .bind("hash", Sha256.of(token))
                .execute());
    }
}
