package org.openmes.web.session;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something was sent by a page of this very site. */
final class OriginCheck {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private OriginCheck() {}

    static boolean concerns(String method) {
        return !READING.contains(method);
    }

    /**
     * Compares what the browser says about the sender with the host it talks to.
     *
     * @param host the header {@code Host}
     * @param origin the header {@code Origin}
     * @param referer the header {@code Referer}, for browsers that send no origin
     */
    static boolean isOwn(@Nullable String host, @Nullable String origin, @Nullable String referer) {
        var sender = origin != null ? origin : referer;
        if (host == null || sender == null) {
            return false;
        }
        try {
            var uri = URI.create(sender);
            var authority = uri.getRawAuthority();
            return authority != null && plain(authority, uri.getScheme()).equals(plain(host, uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false; // not an address at all
        }
    }

    private static String plain(String authority, @Nullable String scheme) {
        var standardPort = "https".equals(scheme) ? ":443" : ":80";
        var lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(standardPort) ? lower.substring(0, lower.length() - standardPort.length()) : lower;
    }
}
