package org.openmes.api.line;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.line.WorkstationDetails;

/** A workstation. */
public record WorkstationResponse(
        long id,
        long lineId,
        String code,
        String name,
        @Nullable String workstationType,
        boolean isActive,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version)
        implements Versioned {
    static WorkstationResponse of(WorkstationDetails workstation) {
        return new WorkstationResponse(
                workstation.id(),
                workstation.lineId(),
                workstation.code(),
                workstation.name(),
                workstation.workstationType(),
                workstation.isActive(),
                workstation.createdAt(),
                workstation.updatedAt(),
                workstation.version());
    }
}
