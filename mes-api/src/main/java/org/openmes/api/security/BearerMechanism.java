package org.openmes.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.openmes.shared.Actor;
import org.openmes.shared.CurrentActor;
import org.openmes.user.AuthenticationService;

/**
 * Signs the owner of a bearer token in for one request, with the rights as they are now (architecture D10).
 *
 * <p>Who brings none or a bad one remains nobody; {@link Admission} decides whether nobody may.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {
    /** The request's attribute for how often a minute its token may be used, 0 for any number. */
    static final String REQUESTS_PER_MINUTE = BearerMechanism.class.getName() + ".requestsPerMinute";

    /** The request's attribute for a fault that kept us from finding the owner. */
    static final String FAULT = BearerMechanism.class.getName();

    @Inject
    AuthenticationService authentication;

    @Inject
    CurrentActor current;

    @Inject
    Origins origins;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return BearerToken.of(request)
                    .flatMap(token -> authentication.ownerOfToken(token, origins.of(request)))
                    .map(owner -> {
                        request.setAttribute(REQUESTS_PER_MINUTE, owner.requestsPerMinute());
                        return signIn(owner.actor(), context);
                    })
                    .orElseGet(context::doNothing);
        } catch (RuntimeException e) {
            request.setAttribute(FAULT, e); // answered as a problem, by whoever needs to know the owner
            return context.doNothing();
        }
    }

    private AuthenticationStatus signIn(Actor actor, HttpMessageContext context) {
        current.become(actor);
        return context.notifyContainerAboutLogin(
                actor.username(), Set.of(actor.role().name()));
    }
}
