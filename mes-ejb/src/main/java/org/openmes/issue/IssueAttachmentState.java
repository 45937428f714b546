package org.openmes.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A picture of an issue, as events of the issue carry it: everything but the picture. */
public record IssueAttachmentState(
        long id,
        String name,
        String contentType,
        long sizeBytes,
        int width,
        int height,
        String sha256,
        @Nullable Long attachedBy,
        Instant attachedAt) {}
