package org.openmes.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A kind of problem. */
public record IssueTypeDetails(
        long id,
        String code,
        String name,
        Severity severity,
        boolean isBlocking,
        boolean isActive,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version) {}
