package org.openmes.api.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has already, by the header If-None-Match. If-Match is nothing for what only reads: other headers are not
 * looked at.
 */
public final class KnownTags {
    private static final Pattern TAGS = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private KnownTags() {}

    /**
     * Whether a representation is among what the caller has.
     *
     * @param header If-None-Match; null when there is none
     * @param etag the entity tag with its quotation marks
     */
    public static boolean hold(@Nullable String header, String etag) {
        return header != null
                && ("*".equals(header.strip())
                        || TAGS.matcher(header)
                                .results()
                                .anyMatch(tag -> tag.group(1).equals(etag)));
    }
}
