package org.openmes.execution;

import java.util.EnumSet;
import java.util.Set;

/** What Supervisors do with a batch, and in which of its statuses (spec 5.5). */
public enum BatchAction {
    CANCEL("Cancel batch"),
    CHANGE_TARGET("Change target"),
    CORRECT("Correct quantity");

    private final String label;

    BatchAction(String label) {
        this.label = label;
    }

    /** The word refusals use. */
    public String label() {
        return label;
    }

    /** The statuses of the batch in which it is possible; the order must not be finished. */
    public Set<BatchStatus> from() {
        return switch (this) {
            case CANCEL -> EnumSet.of(BatchStatus.PENDING, BatchStatus.IN_PROGRESS);
            case CHANGE_TARGET -> EnumSet.of(BatchStatus.PENDING);
            case CORRECT -> EnumSet.of(BatchStatus.DONE);
        };
    }
}
