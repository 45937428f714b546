package org.openmes.api.line;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;

/** A line as lists show it, with its workstations. */
public record LineResponse(
        long id,
        String code,
        String name,
        @Nullable String description,
        boolean isActive,
        List<WorkstationResponse> workstations,
        long workstationsCount,
        Instant createdAt,
        @Nullable Instant updatedAt,
        long version) {
    static LineResponse of(LineDetails details) {
        var line = details.line();
        return new LineResponse(
                line.id(),
                line.code(),
                line.name(),
                line.description(),
                line.isActive(),
                details.workstations().stream().map(WorkstationResponse::of).toList(),
                line.workstationsCount(),
                line.createdAt(),
                line.updatedAt(),
                line.version());
    }
}
