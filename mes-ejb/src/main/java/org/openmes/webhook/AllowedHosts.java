package org.openmes.webhook;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmes.shared.Network;

/**
 * Whom the server may call (spec 12.6): any public address, and of others only the hosts that an Admin has allowed. A
 * webhook must not become a way into the network that the server stands in.
 *
 * @param names the allowed hosts in lower case, names or addresses as they stand in an address
 */
public record AllowedHosts(Set<String> names) {
    /** Networks that are not the internet's: IANA's registries of special addresses, less what stands in them for others. */
    private static final List<Network> CLOSED = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .stream()
            .map(text -> Network.of(text).orElseThrow())
            .toList();

    public AllowedHosts {
        names = names.stream().map(AllowedHosts::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** These names and addresses. */
    public static AllowedHosts of(Collection<String> hosts) {
        return new AllowedHosts(Set.copyOf(hosts));
    }

    /** Whether the host was allowed by name: then it may be anywhere, and without encryption. */
    boolean names(String host) {
        return names.contains(plain(host));
    }

    /** Whether a host with this address may be called. */
    boolean allows(String host, InetAddress address) {
        return names(host) || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        return CLOSED.stream().noneMatch(network -> network.contains(address));
    }

    /** As a key: without brackets of IPv6, without the dot that may end a name. */
    private static String plain(String host) {
        var lower = host.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") && lower.endsWith("]")) {
            return lower.substring(1, lower.length() - 1);
        }
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
