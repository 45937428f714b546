package org.openmes.api.line;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.line.ChangeLineStatus;
import org.openmes.line.GivenLineStatus;
import org.openmes.shared.Change;

/**
 * All board statuses that a line shall have for itself.
 *
 * @param version that of the line
 */
public record LineStatusesRequest(
        @Schema(required = true) List<LineStatus> statuses,
        @Nullable Long version) {
    /**
     * One of them.
     *
     * @param id which one it is; left out for a new one
     */
    @Schema(name = "LineStatusOfSet")
    public record LineStatus(
            @Nullable Long id,
            @Schema(description = "Required for a new one") Change<String> name,
            @Schema(description = "As #RRGGBB") Change<String> color,
            @Schema(description = "Lower ones come first") Change<Integer> sortOrder,

            @Schema(description = "Whether it stands for finished orders")
            Change<Boolean> isDoneStatus,

            @Nullable Long version) {
        private GivenLineStatus toGiven() {
            var fields = new ChangeLineStatus(name, color, sortOrder, Change.absent(), isDoneStatus);
            return new GivenLineStatus(id, fields, version);
        }
    }

    List<GivenLineStatus> toGiven() {
        return statuses.stream().map(LineStatus::toGiven).toList();
    }
}
