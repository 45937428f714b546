package org.openmes.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.openmes.setting.Settings;
import org.openmes.shared.Database;
import org.openmes.shared.Sha256;
import org.openmes.shared.UnauthenticatedException;

/** Bearer tokens: issued, ended, never kept in the clear. */
@ApplicationScoped
class AccessTokens {
    /** No token for an account whose password or activation changes at the same moment. */
    private static final String INSERT = """
            insert into access_token (user_id, token_hash, created_at, expires_at)
            select id, :hash, cast(:now as timestamptz), cast(:expires as timestamptz) from user_account
            where id = :user and security_stamp = :stamp and is_active for share""";

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    SecurityLedger ledger;

    @Inject
    Clock clock;

    /**
     * A token for an account; its expired ones are forgotten.
     *
     * @throws UnauthenticatedException when the account changed since its owner proved who he is
     */
    @Transactional
    IssuedToken issue(SignedIn account) {
        var token = Secrets.token();
        var now = clock.instant();
        var expires = now.plus(settings.tokenLife());
        forgetExpired(account.userId(), now);
        database.write(handle -> insert(handle.createUpdate(INSERT)
                .bind("user", account.userId())
                .bind("stamp", account.securityStamp())
                .bind("hash", Sha256.of(token))
                .bind("now", now)
                .bind("expires", expires)));
        ledger.record("token_created", account.userId(), account.username(), Map.of("expires_at", expires.toString()));
        return new IssuedToken(token, expires, account);
    }

    private static void insert(Update statement) {
        if (statement.execute() == 0) {
            throw new UnauthenticatedException();
        }
    }

    private void forgetExpired(long userId, Instant now) {
        database.write(
                handle -> handle.createUpdate("delete from access_token where user_id = :user and expires_at <= :now")
                        .bind("user", userId)
                        .bind("now", now)
                        .execute());
    }

    /**
     * Ends one token and issues another; of many at once only one succeeds.
     *
     * @throws UnauthenticatedException when the token was ended meanwhile
     */
    @Transactional
    IssuedToken replace(String token, SignedIn account) {
        if (!end(token)) {
            throw new UnauthenticatedException();
        }
        return issue(account);
    }

    /** Ends one token; false when it was not known. */
    @Transactional
    boolean end(String token) {
        return database.read(handle -> handle.createUpdate("delete from access_token where token_hash = :hash")
                        .bind("hash", Sha256.of(token))
                        .execute()
                > 0);
    }

    /**
     * Ends all tokens of an account.
     *
     * @param except the one that stays, if any
     */
    void endAll(UserAccount account, @Nullable String except) {
        int ended = database.read(handle -> handle.createUpdate(
                        "delete from access_token where user_id = :user and token_hash is distinct from :except")
                .bind("user", account.id())
                .bind("except", except == null ? null : Sha256.of(except))
                .execute());
        if (ended > 0) {
            ledger.record("token_revoked", account.id(), account.username(), Map.of("tokens", ended));
        }
    }
}
