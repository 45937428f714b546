package org.openmes.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with what belongs to it.
 *
 * @param workstations by code
 * @param statuses the board statuses that exist here: the global ones and its own, in their order
 * @param users the people assigned; null for readers who may not see them
 */
public record LineDetails(
        LineSummary line,
        List<WorkstationDetails> workstations,
        List<LineStatusDetails> statuses,
        @Nullable List<LineUser> users) {

    /** Somebody assigned to the line. */
    public record LineUser(long id, String username, String name, String role) {}
}
