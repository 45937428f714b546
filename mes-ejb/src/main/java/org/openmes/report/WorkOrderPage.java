package org.openmes.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmes.event.TimelineEntry;
import org.openmes.execution.OrderExecution;
import org.openmes.workorder.ActionState;
import org.openmes.workorder.Blocker;

/**
 * An order with everything its page shows, read at one moment.
 *
 * @param actions what the actor may do with the order, each with the reason where not
 * @param execution what he may do with its batches
 * @param rails the steps of its batches as drawings show them, by the key of the batch
 * @param blockers what holds the order while it is BLOCKED, an Admin before issues
 * @param newerTemplateVersion the version in force, when it is another than the frozen one; else null
 */
public record WorkOrderPage(
        WorkOrderFile file,
        List<ActionState> actions,
        OrderExecution execution,
        Map<Long, List<RailStep>> rails,
        List<TimelineEntry> timeline,
        List<Blocker> blockers,
        @Nullable Integer newerTemplateVersion) {}
