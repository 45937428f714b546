package org.openmes.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.EventType;

/**
 * What goes with a status that an Admin forces upon an order (spec 5.3): the moments and flags that such an order has.
 *
 * @param before where an order that is forced to BLOCKED shall return to
 * @param issuesOpen whether issues are open that would block the order
 */
record OrderForce(Instant at, @Nullable Long by, WorkOrderStatus before, boolean issuesOpen) {
    /** Where an order that is forced to BLOCKED returns to from the status it has. */
    static WorkOrderStatus returning(WorkOrderStatus now, boolean everExecuted) {
        if (!now.isTerminal()) {
            return now;
        }
        return everExecuted ? WorkOrderStatus.IN_PROGRESS : WorkOrderStatus.PENDING;
    }

    /** An order that goes on although issues are open remembers who wanted it so. */
    @Nullable
    OrderBlock lifted(WorkOrderStatus target) {
        return issuesOpen && !target.isTerminal() ? OrderBlock.lifted(at, by) : null;
    }

    void mark(OrderMilestones milestones, WorkOrderStatus target) {
        milestones.reopened();
        switch (target) {
            case PENDING -> milestones.backToBegin();
            case ACCEPTED -> accepted(milestones);
            case IN_PROGRESS, PAUSED -> started(milestones);
            case DONE -> {
                started(milestones);
                milestones.completed(at);
            }
            case BLOCKED, REJECTED, CANCELLED -> {}
        }
    }

    private void accepted(OrderMilestones milestones) {
        if (milestones.acceptedAt() == null) {
            milestones.accepted(at, by);
        }
    }

    private void started(OrderMilestones milestones) {
        accepted(milestones);
        milestones.started(at);
    }

    /** What consumers are told: that the order is now what it would be by the life cycle. */
    static EventType event(WorkOrderStatus target) {
        return switch (target) {
            case PENDING -> EventType.WORK_ORDER_REOPENED;
            case ACCEPTED -> EventType.WORK_ORDER_ACCEPTED;
            case IN_PROGRESS -> EventType.WORK_ORDER_STARTED;
            case PAUSED -> EventType.WORK_ORDER_PAUSED;
            case BLOCKED -> EventType.WORK_ORDER_BLOCKED;
            case DONE -> EventType.WORK_ORDER_COMPLETED;
            case REJECTED -> EventType.WORK_ORDER_REJECTED;
            case CANCELLED -> EventType.WORK_ORDER_CANCELLED;
        };
    }
}
