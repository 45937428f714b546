package org.openmes.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a picture of an issue.
 *
 * @param name its ending fits the content
 * @param contentType {@code image/jpeg} or {@code image/png}
 * @param sizeBytes size of the picture as it is kept
 * @param width in pixels, as people see it
 * @param height in pixels, as people see it
 * @param sha256 of the picture as it is kept, in hexadecimal digits
 */
public record IssueAttachmentDetails(
        long id,
        long issueId,
        String name,
        String contentType,
        long sizeBytes,
        int width,
        int height,
        String sha256,
        @Nullable Long attachedById,
        @Nullable String attachedByUsername,
        @Nullable String attachedByName,
        Instant attachedAt) {}
