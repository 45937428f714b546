package org.openmes.web.session;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses that signing in knows. */
final class Pages {
    static final String SIGN_IN = "/sign-in.xhtml";
    static final String CHANGE_PASSWORD = "/change-password.xhtml";

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";
    private static final String FAVICON = "/favicon.ico";

    private Pages() {}

    /** The path of the request inside the application. */
    static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The path with its query, as it may be called again. */
    static String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return pathOf(request) + (query == null ? "" : "?" + query);
    }

    /** Whether scripts, styles, fonts or pictures are asked for. */
    static boolean isResource(HttpServletRequest request) {
        var path = pathOf(request);
        return path.startsWith(FACES_RESOURCES) || path.equals(FAVICON);
    }
}
