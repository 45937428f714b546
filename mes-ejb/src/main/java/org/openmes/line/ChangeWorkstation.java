package org.openmes.line;

import org.openmes.shared.Change;

/**
 * A partial update of a workstation; absent fields keep their value.
 *
 * @param lineId the line it moves to
 */
public record ChangeWorkstation(
        Change<Long> lineId,
        Change<String> code,
        Change<String> name,
        Change<String> workstationType,
        Change<Boolean> isActive) {
    WorkstationFields on(WorkstationFields now) {
        return new WorkstationFields(
                code.or(now.code()),
                name.or(now.name()),
                workstationType.or(now.workstationType()),
                Boolean.TRUE.equals(isActive.or(now.isActive())));
    }

    /** Switches a workstation on or off. */
    public static ChangeWorkstation activation(boolean active) {
        return new ChangeWorkstation(
                Change.absent(), Change.absent(), Change.absent(), Change.absent(), Change.of(active));
    }
}
