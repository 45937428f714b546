package org.openmes.workorder;

import java.util.EnumSet;
import java.util.Set;
import org.openmes.shared.Role;

/** What people can do with an order as a whole, and in which statuses (spec 5.3). */
public enum WorkOrderAction {
    ACCEPT("Accept"),
    REJECT("Reject"),
    START("Start"),
    PAUSE("Pause"),
    RESUME("Resume"),
    COMPLETE("Complete"),
    CANCEL("Cancel"),
    REOPEN("Reopen"),
    BLOCK("Block"),
    UNBLOCK("Unblock"),
    FORCE_STATUS("Force status"),
    EDIT("Edit"),
    REFRESH_TEMPLATE("Refresh from template"),
    DELETE("Delete");

    private final String label;

    WorkOrderAction(String label) {
        this.label = label;
    }

    /** The word refusals use. */
    public String label() {
        return label;
    }

    /** The statuses in which it is possible at all; further guards may refuse it still. */
    public Set<WorkOrderStatus> from() {
        return switch (this) {
            case ACCEPT -> EnumSet.of(WorkOrderStatus.PENDING);
            case REJECT, REFRESH_TEMPLATE -> EnumSet.of(WorkOrderStatus.PENDING, WorkOrderStatus.ACCEPTED);
            case START -> EnumSet.of(WorkOrderStatus.ACCEPTED);
            case PAUSE, COMPLETE -> EnumSet.of(WorkOrderStatus.IN_PROGRESS);
            case RESUME -> EnumSet.of(WorkOrderStatus.PAUSED);
            case CANCEL, EDIT -> EnumSet.range(WorkOrderStatus.PENDING, WorkOrderStatus.BLOCKED);
            case BLOCK -> EnumSet.range(WorkOrderStatus.PENDING, WorkOrderStatus.PAUSED);
            case UNBLOCK -> EnumSet.of(WorkOrderStatus.BLOCKED);
            case REOPEN -> EnumSet.of(WorkOrderStatus.DONE, WorkOrderStatus.REJECTED, WorkOrderStatus.CANCELLED);
            case FORCE_STATUS -> EnumSet.allOf(WorkOrderStatus.class);
            case DELETE -> EnumSet.of(WorkOrderStatus.PENDING, WorkOrderStatus.REJECTED, WorkOrderStatus.CANCELLED);
        };
    }

    /** The least role that may do it on an own line (spec 0.6). */
    public Role leastRole() {
        return switch (this) {
            case DELETE, BLOCK, UNBLOCK, FORCE_STATUS -> Role.ADMIN;
            default -> Role.SUPERVISOR;
        };
    }
}
