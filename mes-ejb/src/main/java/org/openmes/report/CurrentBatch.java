package org.openmes.report;

import java.util.List;
import org.openmes.execution.BatchStatus;

/** The batch of an order that is worked on first: a running one before a waiting one, then by number. */
public record CurrentBatch(long id, int batchNumber, BatchStatus status, List<RailStep> steps) {}
