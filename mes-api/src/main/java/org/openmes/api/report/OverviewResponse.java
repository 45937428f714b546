package org.openmes.api.report;

import org.openmes.report.Overview;

/** The key figures (spec 2.2, 17.8). */
public record OverviewResponse(
        long totalWorkOrders,
        long pendingWorkOrders,
        long acceptedWorkOrders,
        long inProgressWorkOrders,
        long activeWorkOrders,
        long pausedWorkOrders,
        long blockedWorkOrders,
        long completedWorkOrders,
        long doneTodayWorkOrders,
        long totalBatches,
        long activeBatches,
        long openIssues,
        long blockingIssues,
        long criticalIssues,
        long activeLines) {
    static OverviewResponse of(Overview figures) {
        return new OverviewResponse(
                figures.totalWorkOrders(),
                figures.pendingWorkOrders(),
                figures.acceptedWorkOrders(),
                figures.inProgressWorkOrders(),
                figures.activeWorkOrders(),
                figures.pausedWorkOrders(),
                figures.blockedWorkOrders(),
                figures.completedWorkOrders(),
                figures.doneTodayWorkOrders(),
                figures.totalBatches(),
                figures.activeBatches(),
                figures.openIssues(),
                figures.blockingIssues(),
                figures.criticalIssues(),
                figures.activeLines());
    }
}
