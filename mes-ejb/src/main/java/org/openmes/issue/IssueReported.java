package org.openmes.issue;

/**
 * The answer to a report.
 *
 * @param workOrderBlocked whether the order is blocked now
 */
public record IssueReported(IssueDetails issue, boolean workOrderBlocked) {}
