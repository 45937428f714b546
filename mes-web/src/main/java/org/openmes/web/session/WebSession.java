package org.openmes.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openmes.shared.Actor;
import org.openmes.shared.Channel;
import org.openmes.shared.ClientAddress;
import org.openmes.shared.Origin;
import org.openmes.user.AuthenticationService;
import org.openmes.user.BegunSession;

/** The session of a browser: one cookie that says nothing, and a row that every node can read. */
@ApplicationScoped
class WebSession {
    private static final String COOKIE = "openmes_session";
    private static final int UNTIL_THE_BROWSER_CLOSES = -1;
    private static final int GONE = 0;

    @Inject
    AuthenticationService authentication;

    @Inject
    ClientAddress clientAddress;

    /**
     * Begins a session under a name that nobody knew before; one that the browser brings along ends.
     *
     * @throws org.openmes.shared.DomainException as {@link AuthenticationService#signIn} says
     */
    void begin(HttpServletRequest request, HttpServletResponse response, String username, String password) {
        begin(request, response, authentication.signInForSession(username, password, origin(request)));
    }

    /** As {@link #begin}, and stays through the end of the browser. */
    void beginRemembered(HttpServletRequest request, HttpServletResponse response, String username, String password) {
        begin(request, response, authentication.signInRemembered(username, password, origin(request)));
    }

    /** As {@link #begin}, with the PIN instead of the password. */
    void beginByPin(HttpServletRequest request, HttpServletResponse response, String username, String pin) {
        begin(request, response, authentication.signInForSessionByPin(username, pin, origin(request)));
    }

    private static int seconds(BegunSession session) {
        var kept = session.kept();
        return kept == null ? UNTIL_THE_BROWSER_CLOSES : Math.toIntExact(kept.toSeconds());
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, BegunSession session) {
        presented(request).ifPresent(authentication::endSession);
        hand(session.token(), seconds(session), request, response);
    }

    /** Keeps the session of an owner who has just got a new stamp, under another name. */
    void renew(HttpServletRequest request, HttpServletResponse response, String securityStamp) {
        var session = authentication.renewSession(presented(request).orElseThrow(), securityStamp);
        hand(session.token(), seconds(session), request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        presented(request).ifPresent(session -> {
            authentication.endSession(session);
            hand("", GONE, request, response);
        });
    }

    /** Whose session it is; empty when there is none or it has ended. */
    Optional<Actor> owner(HttpServletRequest request) {
        return presented(request).flatMap(session -> authentication.actorOfSession(session, origin(request)));
    }

    /** Where the request came from. */
    Origin origin(HttpServletRequest request) {
        var address = clientAddress.of(
                request.getRemoteAddr(), headers(request, "X-Forwarded-For"), headers(request, "Forwarded"));
        return new Origin(Channel.WEB, RequestIds.of(request), address, request.getHeader("User-Agent"));
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Sent along over TLS only where the descriptor says so of the server's own cookie. */
    private static void hand(String session, int seconds, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, session);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.getServletContext().getSessionCookieConfig().isSecure());
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
