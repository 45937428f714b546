package org.openmes.issue;

import org.jspecify.annotations.Nullable;

/**
 * A picture as somebody sent it.
 *
 * @param name what the sender's device calls it; only a name for people, nothing is concluded from it
 * @param content the file: a JPEG or PNG picture of at most {@link #LARGEST} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AttachPicture(@Nullable String name, byte[] content) {
    /** 5 MB (spec 7.2). */
    public static final int LARGEST = 5 * 1024 * 1024;
}
