package org.openmes.user;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.LineScope;
import org.openmes.shared.Role;

/** The one place that tells on which lines somebody sees and acts (spec 9.4). */
final class EffectiveLines {
    private EffectiveLines() {}

    /**
     * The lines of an account.
     *
     * @param allLines whether a supervisor was given every line
     * @param assigned the lines given one by one
     * @param workstationLine the line of the workstation the account is bound to, if any
     */
    static LineScope of(Role role, boolean allLines, Set<Long> assigned, @Nullable Long workstationLine) {
        if (role.atLeast(Role.ADMIN) || (role == Role.SUPERVISOR && allLines)) {
            return LineScope.ALL;
        }
        var lines = new HashSet<>(assigned);
        if (workstationLine != null) {
            lines.add(workstationLine);
        }
        return LineScope.of(lines);
    }
}
