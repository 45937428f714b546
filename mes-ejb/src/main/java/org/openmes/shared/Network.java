package org.openmes.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network: the first so many bits of an address. One address is the smallest of them.
 *
 * @param start the address with the bits
 * @param bits how many of them count
 */
public record Network(InetAddress start, int bits) {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    /** Reads {@code 10.0.0.5}, {@code 172.18.0.0/16} or the like of IPv6; empty when it is neither. */
    public static Optional<Network> of(String entry) {
        var parts = entry.strip().split("/", 2);
        return literal(parts[0]).flatMap(start -> {
            var longest = start.getAddress().length * Byte.SIZE;
            if (parts.length == 1) {
                return Optional.of(new Network(start, longest));
            }
            return PREFIX.matcher(parts[1]).matches() && Integer.parseInt(parts[1]) <= longest
                    ? Optional.of(new Network(start, Integer.parseInt(parts[1])))
                    : Optional.empty();
        });
    }

    /** Reads a literal address without port, never asking a name server. */
    public static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty(); // looks like an address and is none
        }
    }

    /** Whether the address lies in it; one of the other family never does. */
    public boolean contains(InetAddress address) {
        var first = start.getAddress();
        var bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if (((first[bit / Byte.SIZE] ^ bytes[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** With the number of bits, as in {@code 10.0.0.5/32}. */
    @Override
    public String toString() {
        return start.getHostAddress() + "/" + bits;
    }
}
