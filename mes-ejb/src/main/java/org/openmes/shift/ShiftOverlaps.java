package org.openmes.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openmes.shared.Message;
import org.openmes.shared.Warnings;

/**
 * Shifts of the same line, or of all lines, that work at the same time: allowed and still worth a word (spec 8.2). A
 * line's own shifts never meet those of all lines, because one or the other hold there.
 */
@ApplicationScoped
class ShiftOverlaps {
    @Inject
    Shifts shifts;

    @Inject
    Warnings warnings;

    /** Warns when the shift, as it now is, meets others. */
    void warnOf(ShiftDetails shift) {
        var others = namesFor(shift, shifts.active());
        if (!others.isEmpty()) {
            warnings.add(Message.of("shift.overlaps", others));
        }
    }

    /** Each shift with the names of those it meets. */
    List<ShiftEntry> of(List<ShiftDetails> listed) {
        var active = shifts.active();
        return listed.stream()
                .map(shift -> new ShiftEntry(shift, namesFor(shift, active)))
                .toList();
    }

    /** The names of the active shifts that meet this one, by start. */
    static List<String> namesFor(ShiftDetails shift, List<PlannedShift> active) {
        if (!shift.isActive()) {
            return List.of();
        }
        return active.stream()
                .filter(other -> other.meets(shift))
                .map(PlannedShift::name)
                .toList();
    }
}
