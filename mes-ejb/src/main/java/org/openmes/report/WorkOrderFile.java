package org.openmes.report;

import java.util.List;
import org.openmes.execution.BatchDetails;
import org.openmes.issue.IssueDetails;
import org.openmes.workorder.WorkOrderDetails;

/** An order with its batches and issues, read at one moment. */
public record WorkOrderFile(WorkOrderDetails order, List<BatchDetails> batches, List<IssueDetails> issues) {}
