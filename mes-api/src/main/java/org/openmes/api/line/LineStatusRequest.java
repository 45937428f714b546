package org.openmes.api.line;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.line.ChangeLineStatus;
import org.openmes.line.LineStatusFields;
import org.openmes.shared.Change;

/** The fields of a board status that an administrator sets (spec 3.7). */
public record LineStatusRequest(
        @Schema(required = true) Change<String> name,
        @Schema(description = "As #RRGGBB") Change<String> color,
        @Schema(description = "Lower ones come first") Change<Integer> sortOrder,

        @Schema(description = "Whether new orders get it; at most one does")
        Change<Boolean> isDefault,

        @Schema(description = "Whether it stands for finished orders")
        Change<Boolean> isDoneStatus,

        @Nullable Long version) {

    LineStatusFields toFields() {
        return new LineStatusFields(
                name.value(),
                color.value(),
                sortOrder.value(),
                Objects.requireNonNullElse(isDefault.value(), false),
                Objects.requireNonNullElse(isDoneStatus.value(), false));
    }

    ChangeLineStatus toChange() {
        return new ChangeLineStatus(name, color, sortOrder, isDefault, isDoneStatus);
    }
}
