package org.openmes.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON (RFC 8785) of flat objects, written straight from the UTF-8 bytes that the database sends. Members must
 * be added in the order of their names.
 */
final class CanonicalText {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private byte[] buffer = new byte[4096];
    private int length;

    /** Begins the next object in the same memory. */
    void begin() {
        length = 0;
    }

    /** A member whose name and colon are given as they are written, with what separates it from the one before. */
    void text(byte[] prefix, byte @Nullable [] value) {
        plain(prefix);
        if (value == null) {
            plain(NULL);
        } else {
            quoted(value);
        }
    }

    /** As {@link #text}, for a value that is a whole number in decimal digits. */
    void number(byte[] prefix, byte @Nullable [] digits) {
        plain(prefix);
        plain(digits == null ? NULL : digits);
    }

    void plain(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void quoted(byte[] value) {
        ensure(value.length * 6 + 2);
        var target = buffer;
        var at = length;
        target[at++] = '"';
        for (var character : value) {
            if (character == '"' || character == '\\') {
                target[at++] = '\\';
                target[at++] = character;
            } else if (character >= FIRST_PRINTABLE || character < 0) {
                target[at++] = character;
            } else {
                at = escaped(character, target, at);
            }
        }
        target[at++] = '"';
        length = at;
    }

    private static int escaped(byte character, byte[] target, int start) {
        var at = start;
        target[at++] = '\\';
        switch (character) {
            case '\b' -> target[at++] = 'b';
            case '\t' -> target[at++] = 't';
            case '\n' -> target[at++] = 'n';
            case '\f' -> target[at++] = 'f';
            case '\r' -> target[at++] = 'r';
            default -> {
                target[at++] = 'u';
                target[at++] = '0';
                target[at++] = '0';
                target[at++] = HEX[character >> 4];
                target[at++] = HEX[character & 0xf];
            }
        }
        return at;
    }

    private void ensure(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }
}
