package org.openmes.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language in which a request wants its texts (spec 17.1). */
public final class CallersLanguage {
    private CallersLanguage() {}

    /** The caller's first language, else English; the server's own does not matter. */
    public static Locale of(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : request.getLocale();
    }
}
