package org.openmes.line;

import org.openmes.shared.Change;

/** A partial update of a board status; absent fields keep their value. */
public record ChangeLineStatus(
        Change<String> name,
        Change<String> color,
        Change<Integer> sortOrder,
        Change<Boolean> isDefault,
        Change<Boolean> isDoneStatus) {
    LineStatusFields on(LineStatusFields now) {
        return new LineStatusFields(
                name.or(now.name()),
                color.or(now.color()),
                sortOrder.or(now.sortOrder()),
                Boolean.TRUE.equals(isDefault.or(now.isDefault())),
                Boolean.TRUE.equals(isDoneStatus.or(now.isDoneStatus())));
    }
}
