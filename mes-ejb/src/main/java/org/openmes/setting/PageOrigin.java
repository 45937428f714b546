package org.openmes.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a page comes from, as browsers write it into the header Origin (RFC 6454): scheme, host, and a port of its own. */
final class PageOrigin {
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);
    private static final int GREATEST_PORT = 65_535;

    private PageOrigin() {}

    /** The spelling of browsers, without the usual port; empty for what is no origin, such as an address with a path. */
    static Optional<String> normal(String text) {
        try {
            var uri = new URI(text);
            return isOrigin(uri) ? Optional.of(spelled(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOrigin(URI uri) {
        return uri.getScheme() != null
                && USUAL_PORTS.containsKey(uri.getScheme())
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getPort() <= GREATEST_PORT
                && Set.of("", "/").contains(uri.getPath())
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }

    private static String spelled(URI uri) {
        var isUsual = uri.getPort() < 0 || USUAL_PORTS.get(uri.getScheme()) == uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + (isUsual ? "" : ":" + uri.getPort());
    }
}
