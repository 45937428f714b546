package org.openmes.api.line;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.line.ChangeWorkstation;
import org.openmes.line.WorkstationFields;
import org.openmes.shared.Change;

/** The fields of a workstation that an administrator sets (spec 3.6). */
public record WorkstationRequest(
        @Schema(description = "Another line to move to; the line of a new workstation is that of the address")
        Change<Long> lineId,

        @Schema(required = true) Change<String> code,
        @Schema(required = true) Change<String> name,
        Change<String> workstationType,
        Change<Boolean> isActive,
        @Nullable Long version) {

    WorkstationFields toFields() {
        return new WorkstationFields(
                code.value(), name.value(), workstationType.value(), !Boolean.FALSE.equals(isActive.value()));
    }

    ChangeWorkstation toChange() {
        return new ChangeWorkstation(lineId, code, name, workstationType, isActive);
    }
}
