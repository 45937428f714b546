package org.openmes.issue;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are taken, known by how their content begins. */
enum PictureFormat {
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private final String contentType;
    private final byte[] beginning;

    PictureFormat(String contentType, int... beginning) {
        this.contentType = contentType;
        this.beginning = new byte[beginning.length];
        for (var at = 0; at < beginning.length; at++) {
            this.beginning[at] = (byte) beginning[at];
        }
    }

    String contentType() {
        return contentType;
    }

    static Optional<PictureFormat> of(byte[] content) {
        return Arrays.stream(values())
                .filter(format -> content.length > format.beginning.length
                        && Arrays.mismatch(content, format.beginning) == format.beginning.length)
                .findFirst();
    }
}
