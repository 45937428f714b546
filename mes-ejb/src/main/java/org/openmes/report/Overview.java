package org.openmes.report;

/**
 * The key figures of spec 2.2 and 17.8.
 *
 * @param inProgressWorkOrders ACCEPTED and IN_PROGRESS together
 * @param activeWorkOrders every order that is not finished
 * @param doneTodayWorkOrders completed today in the plant zone
 * @param activeBatches batches IN_PROGRESS
 * @param openIssues OPEN or ACKNOWLEDGED
 * @param blockingIssues open ones of a blocking type
 * @param criticalIssues open ones of severity CRITICAL
 * @param activeLines lines that are switched on
 */
public record Overview(
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
        long activeLines) {}
