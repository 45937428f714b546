package org.openmes.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What a receiver answered over HTTP/1.1: its status and the beginning of its body. Nothing in it is believed: lines and
 * body are read up to a limit, and what is no HTTP is refused.
 *
 * @param text the first 2,000 characters of the body, fit to be stored
 */
record HttpAnswer(int status, String text) {
    private static final int MOST_CHARACTERS = 2000;
    private static final int MOST_BYTES = 4 * MOST_CHARACTERS;
    private static final int MOST_OF_HEAD = 32 * 1024;
    private static final int MOST_INTERIM = 10;
    private static final int FIRST_SUCCESS = 200;
    private static final int LAST_SUCCESS = 299;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})\\s*(?:;.*)?");

    /** What came back cannot be read. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    boolean isSuccess() {
        return status >= FIRST_SUCCESS && status <= LAST_SUCCESS;
    }

    /**
     * Reads an answer.
     *
     * @throws Unreadable when it is none, or breaks off
     */
    static HttpAnswer read(InputStream from) throws IOException {
        var head = new Head(from);
        var status = head.status();
        var headers = head.headers();
        for (var interim = 0; status < FIRST_SUCCESS; interim++) { // on the way to the answer proper
            if (interim == MOST_INTERIM) {
                throw new Unreadable("no end of interim answers");
            }
            status = head.status();
            headers = head.headers();
        }
        var body = status == NO_CONTENT || status == NOT_MODIFIED ? new byte[0] : body(from, head, headers);
        return new HttpAnswer(status, text(body));
    }

    private static byte[] body(InputStream from, Head head, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return chunks(from, head);
        }
        var length = headers.get("content-length");
        if (length == null) {
            return untilClosed(from);
        }
        if (!LENGTH.matcher(length).matches()) {
            throw new Unreadable("no length");
        }
        return exactly(from, Math.min(MOST_BYTES, Long.parseLong(length)));
    }

    /** Many close encrypted connections without the farewell that TLS asks for; that is the end all the same. */
    private static byte[] untilClosed(InputStream from) throws IOException {
        var body = new ByteArrayOutputStream();
        try {
            for (var next = from.read(); next >= 0 && body.size() < MOST_BYTES; next = from.read()) {
                body.write(next);
            }
        } catch (SSLException e) {
            return body.toByteArray();
        }
        return body.toByteArray();
    }

    private static byte[] chunks(InputStream from, Head head) throws IOException {
        var body = new ByteArrayOutputStream();
        while (body.size() < MOST_BYTES) {
            var line = CHUNK.matcher(head.line());
            if (!line.matches()) {
                throw new Unreadable("no chunk");
            }
            var size = Long.parseLong(line.group(1), 16);
            if (size == 0) {
                break;
            }
            var wanted = Math.min(size, MOST_BYTES - body.size());
            body.writeBytes(exactly(from, wanted));
            if (wanted == size && !head.line().isEmpty()) {
                throw new Unreadable("no end of chunk");
            }
        }
        return body.toByteArray();
    }

    private static byte[] exactly(InputStream from, long length) throws IOException {
        var bytes = from.readNBytes((int) length);
        if (bytes.length < length) {
            throw new Unreadable("broken off");
        }
        return bytes;
    }

    /** Without characters that no database keeps; not ending within a pair. */
    private static String text(byte[] body) {
        var all = new String(body, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        var end = Math.min(all.length(), MOST_CHARACTERS);
        return all.substring(0, end > 0 && Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end);
    }

    /** The lines before a body, and between the pieces of one; all of them together are limited. */
    private static final class Head {
        private final InputStream from;
        private int left = MOST_OF_HEAD;

        Head(InputStream from) {
            this.from = from;
        }

        int status() throws IOException {
            var line = STATUS.matcher(line());
            if (!line.matches()) {
                throw new Unreadable("no HTTP");
            }
            return Integer.parseInt(line.group(1));
        }

        Map<String, String> headers() throws IOException {
            var headers = new TreeMap<String, String>();
            for (var line = line(); !line.isEmpty(); line = line()) {
                var colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
                }
            }
            return headers;
        }

        String line() throws IOException {
            var line = new StringBuilder();
            for (var next = from.read(); next != '\n'; next = from.read()) {
                if (next < 0 || --left < 0) {
                    throw new Unreadable("broken off, or too long");
                }
                line.append((char) next);
            }
            var end = line.length();
            return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
        }
    }
}
