package org.openmes.workorder;

/**
 * What came of a command for many orders.
 *
 * @param skipped those whose status or line did not allow it
 */
public record BulkOutcome(int done, int skipped) {}
