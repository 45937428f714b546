package org.openmes.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.openmes.setting.Settings;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.shared.Origin;
import org.openmes.shared.ValidationException;

/**
 * Tells who somebody is. Everybody may ask, because nobody is known before.
 *
 * <p>Runs without a transaction of its own: a refused sign-in must leave its traces, and no connection is held while a
 * password is hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuthenticationService {
    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    SignInGuard guard;

    @Inject
    Actors actors;

    @Inject
    AccessTokens tokens;

    @Inject
    ApiTokens apiTokens;

    @Inject
    Pins pins;

    @Inject
    WebSessions sessions;

    @Inject
    CurrentActor current;

    @Inject
    Settings settings;

    /**
     * Checks name and password; on success the account is the current actor.
     *
     * @throws org.openmes.shared.ValidationException BAD_CREDENTIALS
     * @throws org.openmes.shared.ForbiddenException ACCOUNT_INACTIVE, only when the password was right
     * @throws org.openmes.shared.RateLimitedException after too many failures of the name or the address (spec 1.1)
     */
    public SignedIn signIn(String username, String password, Origin origin) {
        var attempt = Attempt.of(username, origin);
        guard.requireOpen(attempt);
        var account = attempt.username().flatMap(users::byUsername).orElse(null);
        if (!passwords.fits(password, account == null ? null : account.passwordHash()) || account == null) {
            throw guard.failed(attempt, account);
        }
        return enter(attempt, account);
    }

    /**
     * As {@link #signIn(String, String, Origin)}, with the PIN instead of the password, where the plant allows it.
     *
     * @throws ValidationException under {@code pin} where it does not, or while the PIN is locked
     */
    private SignedIn signInByPin(String username, String pin, Origin origin) {
        if (!settings.pinLoginEnabled()) {
            throw ValidationException.of("pin", "pin.disabled");
        }
        var attempt = Attempt.of(username, origin);
        var account = attempt.username().flatMap(users::byUsername).orElse(null);
        pins.require(attempt, account, pin);
        return enter(attempt, Objects.requireNonNull(account));
    }

    private SignedIn enter(Attempt attempt, UserAccount account) {
        if (!account.isActive()) {
            throw guard.inactive(attempt, account);
        }
        guard.passed(attempt, account);
        return signedIn(account);
    }

    /** As {@link #signInForSession}, with the PIN instead of the password. */
    public BegunSession signInForSessionByPin(String username, String pin, Origin origin) {
        return sessions.begin(signInByPin(username, pin, origin), false);
    }

    /** As {@link #signIn}, and issues a bearer token. */
    public IssuedToken signInForToken(String username, String password, Origin origin) {
        return tokens.issue(signIn(username, password, origin));
    }

    /**
     * As {@link #signIn}, and begins a session that ends when it is not used for as long as the settings say at that time.
     */
    public BegunSession signInForSession(String username, String password, Origin origin) {
        return sessions.begin(signIn(username, password, origin), false);
    }

    /** As {@link #signInForSession}, for 30 days; accounts of workstations are not remembered. */
    public BegunSession signInRemembered(String username, String password, Origin origin) {
        return sessions.begin(signIn(username, password, origin), true);
    }

    /** The owner of a session with role, lines and activation as they are now; empty when it has ended. */
    public Optional<Actor> actorOfSession(String session, Origin origin) {
        return actors.bySession(session, origin);
    }

    /**
     * Replaces the session of somebody whose stamp has changed; all his others end by themselves.
     *
     * @throws org.openmes.shared.UnauthenticatedException when the session has ended meanwhile
     */
    public BegunSession renewSession(String session, String securityStamp) {
        return sessions.renew(session, securityStamp);
    }

    /** Ends a session without a word; does nothing when it is not known. */
    public void endSession(String session) {
        sessions.end(session);
    }

    /** The owner of a token with role, lines and activation as they are now; empty when the token is not valid. */
    public Optional<Actor> actorOfToken(String token, Origin origin) {
        return ownerOfToken(token, origin).map(TokenOwner::actor);
    }

    /** As {@link #actorOfToken}, with how often the token may be used. */
    public Optional<TokenOwner> ownerOfToken(String token, Origin origin) {
        return actors.byToken(token, origin);
    }

    /**
     * Replaces a token by a fresh one of full life; the old one ends. Empty when it was not valid.
     *
     * @throws ValidationException when it is a token of a program, which would become a short one (spec 17.2)
     */
    public Optional<IssuedToken> renewToken(String token, Origin origin) {
        if (Secrets.isApiToken(token)) {
            throw ValidationException.of("token", "token.no_renewal");
        }
        var owner = actorOfToken(token, origin);
        owner.ifPresent(current::become);
        return owner.map(Actor::userId).flatMap(users::find).map(account -> tokens.replace(token, signedIn(account)));
    }

    /** Ends exactly this token and records the logout; does nothing when it is not known any more. */
    public void signOutToken(String token) {
        if (Secrets.isApiToken(token) ? apiTokens.end(token) : tokens.end(token)) {
            signedOut();
        }
    }

    /** Records the logout of the current actor; the caller ends the session. */
    public void signedOut() {
        current.find().ifPresent(guard::left);
    }

    private SignedIn signedIn(UserAccount account) {
        return new SignedIn(
                account.id(),
                account.username(),
                account.name(),
                account.accountType(),
                account.role(),
                account.securityStamp(),
                account.forcePasswordChange());
    }
}
