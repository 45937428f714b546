package org.openmes.permission;

import java.util.Arrays;
import java.util.List;
import org.openmes.shared.Role;

/** Who calls, as the columns of the table. The record that is called for belongs to one line. */
enum Caller {
    ADMIN("A", Role.ADMIN, true),
    SUPERVISOR_OF_ALL("S all", Role.SUPERVISOR, true),
    SUPERVISOR("S own", Role.SUPERVISOR, true),
    FOREIGN_SUPERVISOR("S foreign", Role.SUPERVISOR, false),
    OPERATOR("O own", Role.OPERATOR, true),
    FOREIGN_OPERATOR("O foreign", Role.OPERATOR, false),
    TERMINAL("W own", Role.OPERATOR, true),
    FOREIGN_TERMINAL("W foreign", Role.OPERATOR, false),
    SYSTEM("X", Role.SYSTEM, true);

    private final String column;
    private final Role role;
    private final boolean ofTheLine;

    Caller(String column, Role role, boolean ofTheLine) {
        this.column = column;
        this.role = role;
        this.ofTheLine = ofTheLine;
    }

    String column() {
        return column;
    }

    Role role() {
        return role;
    }

    /** Whether the line of the record is one of his. */
    boolean isOfTheLine() {
        return ofTheLine;
    }

    boolean isTerminal() {
        return this == TERMINAL || this == FOREIGN_TERMINAL;
    }

    /** The letter of the matrix. */
    String letter() {
        return column.substring(0, 1);
    }

    static List<String> columns() {
        return Arrays.stream(values()).map(Caller::column).toList();
    }
}
