package org.openmes.web.session;

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

/**
 * Knows a request by its session. Role, lines and activation are read for each request, so that a change acts at once
 * (spec 1.5); who is not known is led to the sign-in page and afterwards to the page he wanted.
 */
@ApplicationScoped
class FormMechanism implements HttpAuthenticationMechanism {
    @Inject
    CurrentActor current;

    @Inject
    WebSession session;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!context.isProtected() && Pages.isResource(request)) {
            return context.doNothing();
        }
        var actor = session.owner(request);
        if (actor.isPresent()) {
            return accept(actor.get(), context);
        }
        return context.isProtected() ? turnAway(request, response, context) : context.doNothing();
    }

    private AuthenticationStatus accept(Actor actor, HttpMessageContext context) {
        current.become(actor);
        return context.notifyContainerAboutLogin(
                actor.username(), Set.of(actor.role().name()));
    }

    private static AuthenticationStatus turnAway(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getHeader("Upgrade") != null) {
            return context.responseUnauthorized(); // a web socket cannot follow to a page
        }
        Redirects.keepingWanted(request, response, Pages.SIGN_IN);
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
