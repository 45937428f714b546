package org.openmes.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A workstation with the line it stands on. */
public record WorkstationDetails(
        long id,
        long lineId,
        String code,
        String name,
        @Nullable String workstationType,
        boolean isActive,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version) {}
