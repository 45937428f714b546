package org.openmes.api.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openmes.setting.Settings;

/**
 * Tells browsers which pages of others may use the interface (CORS; spec 17.1): those that the setting
 * {@code cors_allowed_origins} names, none at first. They send a token of their own; there are no cookies to share.
 */
public class CrossOriginFilter extends HttpFilter {
    private static final String ORIGIN = "Origin";
    private static final String METHOD_TO_COME = "Access-Control-Request-Method";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Person-Pin,"
                    + " Person-Username, Prefer, X-Request-Id";
    private static final String ANSWER_HEADERS =
            "Content-Disposition, ETag, Idempotent-Replayed, Link, Location, Retry-After, WWW-Authenticate,"
                    + " X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id";
    /** How long a browser need not ask again; a page that is no longer allowed is refused after that at the latest. */
    private static final String SECONDS_TO_REMEMBER = "600";

    @Inject
    Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = request.getHeader(ORIGIN);
        if (origin == null || !settings.now().corsAllowedOrigins().contains(origin)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.addHeader("Vary", ORIGIN);
        if (asksBefore(request)) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            response.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
            chain.doFilter(request, response);
        }
    }

    private static boolean asksBefore(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader(METHOD_TO_COME) != null;
    }
}
