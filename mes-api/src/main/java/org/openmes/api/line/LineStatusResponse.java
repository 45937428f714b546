package org.openmes.api.line;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Versioned;
import org.openmes.line.LineStatusDetails;

/** A board status. */
public record LineStatusResponse(
        long id,

        @Schema(description = "Null when it is valid on all lines") @Nullable
        Long lineId,

        String name,
        @Schema(description = "As #RRGGBB") String color,
        @Schema(description = "Lower ones come first") int sortOrder,
        @Schema(description = "Whether new orders get it") boolean isDefault,

        @Schema(description = "Whether it stands for finished orders")
        boolean isDoneStatus,

        long version)
        implements Versioned {
    static LineStatusResponse of(LineStatusDetails status) {
        return new LineStatusResponse(
                status.id(),
                status.lineId(),
                status.name(),
                status.color(),
                status.sortOrder(),
                status.isDefault(),
                status.isDoneStatus(),
                status.version());
    }
}
