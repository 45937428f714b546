package org.openmes.api.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.issue.IssueTypeDetails;
import org.openmes.issue.Severity;

/** A kind of problem. */
public record IssueTypeResponse(
        long id,
        String code,
        String name,
        Severity severity,
        boolean isBlocking,
        boolean isActive,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version)
        implements Versioned {
    static IssueTypeResponse of(IssueTypeDetails type) {
        return new IssueTypeResponse(
                type.id(),
                type.code(),
                type.name(),
                type.severity(),
                type.isBlocking(),
                type.isActive(),
                type.createdAt(),
                type.updatedAt(),
                type.version());
    }
}
