package org.openmes.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line as lists show it. */
public record LineSummary(
        long id,
        String code,
        String name,
        @Nullable String description,
        boolean isActive,
        long workstationsCount,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version) {}
