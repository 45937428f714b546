package org.openmes.web.session;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses that signing in knows. */
final class Pages {
    static final String SIGN_IN = "/sign-in.xhtml";
    static final String CHANGE_PASSWORD = "/change-password.xhtml";

    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";
    private static final String FAVICON = "/favicon.ico";

    private Pages() {}

    /** The path of the request inside the application, as the server understands it. */
    static String pathOf(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    /** The path with its query, as it may be called again. */
    static String addressOf(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** Whether scripts, styles, fonts or pictures are asked for. */
    static boolean isResource(HttpServletRequest request) {
        var path = pathOf(request);
        return path.startsWith(FACES_RESOURCES) || path.equals(FAVICON);
    }
}
