package org.openmes.webhook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openmes.shared.Violations;

/**
 * The headers of a webhook, checked. Receivers may ask for any, {@code Authorization} too, but for those that say how the
 * message is sent or that OpenMES signs with: nobody may forge these.
 */
final class WebhookHeaders {
    private static final String FIELD = "headers";
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 1000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1," + LONGEST_NAME + "}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]{1," + LONGEST_VALUE + "}");
    private static final List<String> OURS = List.of("webhook-", "x-openmes-", "proxy-");
    private static final Set<String> OF_THE_MESSAGE = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private WebhookHeaders() {}

    /**
     * The headers by name, in the order given; adds what is wrong with them.
     *
     * @param present what the webhook sends now, for values that are given back hidden
     */
    static Map<String, String> checked(
            Collection<WebhookHeader> given, Map<String, String> present, Violations violations) {
        var headers = new LinkedHashMap<String, String>();
        if (given.size() > MOST) {
            violations.add(FIELD, "validation.too_many", MOST);
            return headers;
        }
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(present);
        var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : given) {
            var name = header.name() == null ? "" : header.name().strip();
            var value = header.value() == null ? "" : header.value().strip();
            if (!NAME.matcher(name).matches()) {
                violations.add(FIELD, "webhook.header_name", LONGEST_NAME);
            } else if (isReserved(name.toLowerCase(Locale.ROOT))) {
                violations.add(FIELD, "webhook.header_reserved", name);
            } else if (names.put(name, "") != null) {
                violations.add(FIELD, "webhook.header_twice", name);
            } else if (value.equals(WebhookHeader.HIDDEN) && known.containsKey(name)) {
                headers.put(name, known.get(name));
            } else if (value.equals(WebhookHeader.HIDDEN)
                    || !VALUE.matcher(value).matches()) {
                violations.add(FIELD, "webhook.header_value", name, LONGEST_VALUE);
            } else {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static boolean isReserved(String name) {
        return OF_THE_MESSAGE.contains(name) || OURS.stream().anyMatch(name::startsWith);
    }
}
