package org.openmes.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request came from: the peer, or, where the peer is a trusted proxy, the client it forwards for (spec 1.1).
 *
 * <p>Trusted are the addresses and networks in {@code OPENMES_TRUSTED_PROXIES}, separated by commas; nobody by default.
 */
@ApplicationScoped
public class ClientAddress {
    private static final Pattern FORWARDED_FOR =
            Pattern.compile("(?:^|;)\\s*for\\s*=\\s*\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    private final List<Network> trusted;

    /** As the environment says. */
    public ClientAddress() {
        this(System.getenv("OPENMES_TRUSTED_PROXIES"));
    }

    ClientAddress(@Nullable String trustedProxies) {
        this.trusted = trustedProxies == null
                ? List.of()
                : Arrays.stream(trustedProxies.split(","))
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .map(ClientAddress::network)
                        .toList();
    }

    /**
     * The address of the client.
     *
     * @param peer the address at the other end of the connection
     * @param forwardedFor the values of the header {@code X-Forwarded-For}, which count if there are any
     * @param forwarded the values of the header {@code Forwarded}
     */
    public String of(String peer, Collection<String> forwardedFor, Collection<String> forwarded) {
        var client = peer;
        var hops = forwardedFor.isEmpty() ? forwardedHops(forwarded) : hops(forwardedFor);
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            var hop = address(hops.get(i));
            if (hop.isEmpty()) {
                break; // the proxy does not say an address: it is the last one we know
            }
            client = hop.get().getHostAddress();
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return address(address)
                .filter(known -> trusted.stream().anyMatch(network -> network.contains(known)))
                .isPresent();
    }

    private static List<String> hops(Collection<String> headers) {
        return Arrays.asList(String.join(",", headers).split(","));
    }

    private static List<String> forwardedHops(Collection<String> headers) {
        var result = new ArrayList<String>();
        for (var element : headers.isEmpty() ? List.<String>of() : hops(headers)) {
            var matcher = FORWARDED_FOR.matcher(element);
            result.add(matcher.find() ? matcher.group(1) : "");
        }
        return result;
    }

    /** Reads a literal address, with or without port, never asking a name server. */
    private static Optional<InetAddress> address(String text) {
        var literal = text.strip().split("%", 2)[0]; // the zone of a local address says nothing to others
        if (literal.startsWith("[") && literal.contains("]")) {
            literal = literal.substring(1, literal.indexOf(']'));
        } else if (literal.indexOf(':') == literal.lastIndexOf(':')) {
            literal = literal.split(":", 2)[0];
        }
        return Network.literal(literal);
    }

    private static Network network(String entry) {
        return Network.of(entry)
                .orElseThrow(() -> new IllegalArgumentException(
                        "OPENMES_TRUSTED_PROXIES: neither an address nor a network: " + entry));
    }
}
