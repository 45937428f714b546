package org.openmes.line;

import org.openmes.shared.Change;

/** A partial update of a line; absent fields keep their value. */
public record ChangeLine(
        Change<String> code, Change<String> name, Change<String> description, Change<Boolean> isActive) {
    LineFields on(LineFields now) {
        return new LineFields(
                code.or(now.code()),
                name.or(now.name()),
                description.or(now.description()),
                Boolean.TRUE.equals(isActive.or(now.isActive())));
    }
}
