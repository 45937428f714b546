package org.openmes.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import org.openmes.testing.TestedOpenMes;

/** Requests with something wrong in each: made from the description, and then with their bytes mixed up. */
final class MalformedRequests {
    /** They end tokens, count failures against everybody, act on the whole plant, or read everything there is. */
    private static final Set<String> LEFT_OUT = Set.of(
            "login",
            "logout",
            "refreshToken",
            "changePassword",
            "updateSettings",
            "verifyLedger",
            "exportLedger",
            "exportAuditEntries");

    private static final List<String> STRANGE_KEYS = List.of(
            "0",
            "-1",
            "999999999",
            "99999999999999999999",
            "abc",
            "1.5",
            "%00",
            "%F0%9F%92%A9",
            "%",
            "..",
            "a%2Fb",
            "");

    private static final List<String> STRANGE_VALUES = List.of(
            "{}",
            "[]",
            "[[]]",
            "{\"x\":{\"x\":[]}}",
            "true",
            "1e400",
            "-0.0000000000000001",
            "99999999999999999999999",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"9999-99-99\"",
            "\"' or 1=1 --\"");

    private static final List<String> STRANGE_PARAMETERS = List.of(
            "page=-1",
            "page=99999999999",
            "per_page=0",
            "limit=x",
            "cursor=%00",
            "sort=;drop",
            "status=NOTHING",
            "line_id=x",
            "fields=%ff",
            "start_date=2026-02-30",
            "days=0",
            "types=%E2%82",
            "a[]=1&a[]=2");

    private final List<DescribedOperation> operations;
    private final AccessSamples samples;
    private final String token;
    private final Random chance;

    MalformedRequests(List<DescribedOperation> all, AccessSamples samples, String token, Random chance) {
        operations = all.stream()
                .filter(operation -> !LEFT_OUT.contains(operation.id()) && !operation.takesFile())
                .toList();
        this.samples = samples;
        this.token = token;
        this.chance = chance;
    }

    /** One of an operation that is well-formed as HTTP. */
    byte[] next() {
        var operation = pick(operations);
        var path = chance.nextInt(3) == 0 ? strangePath(operation) : samples.path(operation);
        if (operation.method().equals("get") || chance.nextInt(4) == 0) {
            path += (path.contains("?") ? "&" : "?") + pick(STRANGE_PARAMETERS);
        }
        return request(
                operation.method().toUpperCase(), path, operation.method().equals("get") ? "" : body(operation));
    }

    /** The same with some of its bytes changed, taken away, doubled or put in. */
    byte[] mixedUp() {
        var bytes = next();
        for (var times = 1 + chance.nextInt(4); times > 0; times--) {
            bytes = mixed(bytes);
        }
        return bytes;
    }

    private byte[] mixed(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        var from = chance.nextInt(bytes.length);
        var to = Math.min(bytes.length, from + 1 + chance.nextInt(20));
        return switch (chance.nextInt(4)) {
            case 0 -> {
                var changed = bytes.clone();
                changed[from] = (byte) chance.nextInt(256);
                yield changed;
            }
            case 1 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            default -> {
                var noise = new byte[1 + chance.nextInt(8)];
                chance.nextBytes(noise);
                yield joined(joined(Arrays.copyOf(bytes, from), noise), Arrays.copyOfRange(bytes, from, bytes.length));
            }
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** At least one value in it does not fit. */
    private String body(DescribedOperation operation) {
        var least = operation.body();
        return switch (chance.nextInt(5)) {
            case 0 -> pick(STRANGE_VALUES);
            case 1 -> least.substring(0, chance.nextInt(least.length()));
            case 2 -> "{\"name\":" + pick(STRANGE_VALUES) + ",\"version\":" + pick(STRANGE_VALUES) + "}";
            case 3 -> "[".repeat(1 + chance.nextInt(3_000));
            default ->
                least.equals("{}")
                        ? "{\"version\":" + pick(STRANGE_VALUES) + "}"
                        : least.replaceFirst(":(\"x\"|0|\\[])", Matcher.quoteReplacement(":" + pick(STRANGE_VALUES)));
        };
    }

    private String strangePath(DescribedOperation operation) {
        return operation.path().replaceAll("\\{[a-z_]+}", Matcher.quoteReplacement(pick(STRANGE_KEYS)));
    }

    private byte[] request(String method, String path, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: "
                + TestedOpenMes.url().getAuthority()
                + "\r\nAuthorization: Bearer " + token
                + "\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: " + content.length
                + (chance.nextInt(5) == 0
                        ? "\r\nIf-Match: " + pick(STRANGE_VALUES).replaceAll("[^ -~]", "")
                        : "")
                + "\r\nConnection: close\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.ISO_8859_1), content);
    }

    private <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
