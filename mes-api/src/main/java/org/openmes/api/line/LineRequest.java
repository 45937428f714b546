package org.openmes.api.line;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.line.ChangeLine;
import org.openmes.line.LineFields;
import org.openmes.shared.Change;

/** The fields of a line that an administrator sets (spec 3.2). */
public record LineRequest(
        @Schema(required = true) Change<String> code,
        @Schema(required = true) Change<String> name,
        Change<String> description,
        Change<Boolean> isActive,
        @Nullable Long version) {

    LineFields toFields() {
        return new LineFields(code.value(), name.value(), description.value(), !Boolean.FALSE.equals(isActive.value()));
    }

    ChangeLine toChange() {
        return new ChangeLine(code, name, description, isActive);
    }
}
