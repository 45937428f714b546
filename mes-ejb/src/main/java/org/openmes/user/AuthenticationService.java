package org.openmes.user;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import org.openmes.shared.Actor;
import org.openmes.shared.Origin;

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
    /**
     * Checks name and password; on success the account is the current actor.
     *
     * @throws org.openmes.shared.ValidationException BAD_CREDENTIALS
     * @throws org.openmes.shared.ForbiddenException ACCOUNT_INACTIVE, only when the password was right
     * @throws org.openmes.shared.RateLimitedException after too many failures of the name or the address (spec 1.1)
     */
    public SignedIn signIn(String username, String password, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #signIn}, and issues a bearer token. */
    public IssuedToken signInForToken(String username, String password, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** The owner of a session with role, lines and activation as they are now; empty when the session must end. */
    public Optional<Actor> actorOf(long userId, String securityStamp, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** The owner of a token with role, lines and activation as they are now; empty when the token is not valid. */
    public Optional<Actor> actorOfToken(String token, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** Replaces a token by a fresh one of full life; the old one ends. Empty when it was not valid. */
    public Optional<IssuedToken> renewToken(String token, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** Ends exactly this token and records the logout; does nothing when it is not known any more. */
    public void signOutToken(String token) {
        throw new UnsupportedOperationException();
    }

    /** Records the logout of the current actor; the caller ends the session. */
    public void signedOut() {
        throw new UnsupportedOperationException();
    }
}
