package org.openmes.line;

import org.openmes.shared.Change;

/** A partial update of a workstation; absent fields keep their value. */
public record ChangeWorkstation(
        Change<String> code, Change<String> name, Change<String> workstationType, Change<Boolean> isActive) {
    WorkstationFields on(WorkstationFields now) {
        return new WorkstationFields(
                code.or(now.code()),
                name.or(now.name()),
                workstationType.or(now.workstationType()),
                Boolean.TRUE.equals(isActive.or(now.isActive())));
    }
}
