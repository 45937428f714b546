package org.openmes.api.request;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;

/** What separates the parts of a form with files (RFC 7578, 4.1); chosen anew whenever a client sends. */
record FormBoundary(String text) {
    private static final int LONGEST = 70;

    /**
     * The boundary that the type of a body names.
     *
     * @throws RequestRefusal MALFORMED when it names none
     */
    static FormBoundary of(MediaType type) {
        var text = type.getParameters().get("boundary");
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw RequestRefusal.malformed("boundary");
        }
        return new FormBoundary(text);
    }

    /** The body without it: the same for the same form sent again. */
    byte[] removedFrom(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1)
                .replace("--" + text, "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
