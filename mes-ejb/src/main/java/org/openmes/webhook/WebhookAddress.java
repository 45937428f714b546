package org.openmes.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Network;
import org.openmes.shared.Violations;

/**
 * Where a webhook sends to, taken apart.
 *
 * @param host as it stands in the address, without brackets, in lower case
 * @param port the one in the address, else the usual one
 * @param target path and query
 */
record WebhookAddress(boolean encrypted, String host, int port, boolean usualPort, String target) {
    private static final String FIELD = "url";
    private static final int LONGEST = 2000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;

    /** What a resolver may take for an address although it is not written like one: 2130706433, 0x7f.1, 127.1. */
    private static final Pattern NUMBER = Pattern.compile("(0[xX][0-9a-fA-F]*|\\d+)(\\.(0[xX][0-9a-fA-F]*|\\d+))*");

    /**
     * Takes an address apart.
     *
     * @return null when something is wrong with it, which is then among the violations
     */
    static @Nullable WebhookAddress checked(@Nullable String url, AllowedHosts allowed, Violations violations) {
        violations.code(FIELD, url, LONGEST);
        if (url == null || !violations.fine(FIELD)) {
            return null;
        }
        var address = parsed(url.strip());
        if (address == null) {
            violations.add(FIELD, "webhook.url");
        } else if (!address.encrypted && !allowed.names(address.host)) {
            violations.add(FIELD, "webhook.url_https");
        } else if (!allowed.names(address.host) && isClosed(address.host)) {
            violations.add(FIELD, "webhook.url_internal", address.host);
        }
        return violations.fine(FIELD) ? address : null;
    }

    /** Names are looked up when something is sent; what is no name, or always this machine's, is known already. */
    private static boolean isClosed(String host) {
        var literal = Network.literal(host);
        if (literal.isPresent()) {
            return !AllowedHosts.isPublic(literal.get());
        }
        return NUMBER.matcher(host).matches() || host.equals("localhost") || host.endsWith(".localhost");
    }

    /** Null when it is none that can be called: another scheme, no host, with user or fragment. */
    static @Nullable WebhookAddress parsed(String url) {
        try {
            var uri = new URI(new URI(url).toASCIIString());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var host = uri.getHost();
            if (!(scheme.equals("https") || scheme.equals("http"))
                    || host == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || uri.getPort() == 0
                    || uri.getPort() > LAST_PORT) {
                return null;
            }
            var usual = scheme.equals("https") ? HTTPS : HTTP;
            var port = uri.getPort() < 0 ? usual : uri.getPort();
            return new WebhookAddress(scheme.equals("https"), plain(host), port, port == usual, target(uri));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String plain(String host) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        var lower = bare.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String target(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** As the header {@code Host} names it. */
    String authority() {
        var name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return usualPort ? name : name + ":" + port;
    }
}
