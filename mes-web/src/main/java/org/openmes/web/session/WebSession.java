package org.openmes.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.openmes.shared.Channel;
import org.openmes.shared.ClientAddress;
import org.openmes.shared.Origin;
import org.openmes.user.SignedIn;

/** Begins and ends sessions, and knows whose they are. */
@ApplicationScoped
class WebSession {
    private static final String OWNER = SessionOwner.class.getName();

    @Inject
    ClientAddress clientAddress;

    /** Begins a session under an id that nobody knew before. */
    void begin(HttpServletRequest request, SignedIn account) {
        end(request);
        var session = request.getSession();
        // The server would take over an id that the browser brings along.
        request.changeSessionId();
        session.setMaxInactiveInterval((int) account.sessionTimeout().toSeconds());
        session.setAttribute(OWNER, new SessionOwner(account.userId(), account.securityStamp()));
    }

    /** Keeps the session alive whose owner has just got a new stamp. */
    void renew(HttpServletRequest request, String securityStamp) {
        var userId = owner(request).orElseThrow().userId();
        request.changeSessionId();
        request.getSession().setAttribute(OWNER, new SessionOwner(userId, securityStamp));
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Optional<SessionOwner> owner(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (SessionOwner) session.getAttribute(OWNER));
    }

    /** Where the request came from. */
    Origin origin(HttpServletRequest request) {
        var address = clientAddress.of(
                request.getRemoteAddr(), headers(request, "X-Forwarded-For"), headers(request, "Forwarded"));
        return new Origin(Channel.WEB, RequestIds.of(request), address, request.getHeader("User-Agent"));
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
