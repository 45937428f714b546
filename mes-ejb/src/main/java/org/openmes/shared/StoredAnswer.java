package org.openmes.shared;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that is kept for its repetition.
 *
 * @param status the HTTP status, always 2xx
 * @param location the address of what was created
 * @param etag the entity tag of the representation
 * @param body the representation as it was sent
 * @param replayed whether it was kept from an earlier request
 */
public record StoredAnswer(
        int status, @Nullable String location, @Nullable String etag, String body, boolean replayed) {}
