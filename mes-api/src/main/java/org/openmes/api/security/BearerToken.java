package org.openmes.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The token in the header {@code Authorization} (RFC 6750). */
public final class BearerToken {
    private static final Pattern HEADER =
            Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]{1,500})", Pattern.CASE_INSENSITIVE);

    private BearerToken() {}

    /** The token; empty when there is none, or something else. */
    public static Optional<String> of(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var matcher = HEADER.matcher(header == null ? "" : header.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
