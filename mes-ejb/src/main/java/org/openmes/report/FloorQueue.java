package org.openmes.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;
import org.openmes.line.WorkstationDetails;
import org.openmes.workorder.WorkOrderSummary;

/**
 * The work of a line (spec 15.2).
 *
 * @param station the chosen workstation; null for the whole line
 * @param rows most urgent first
 * @param completed the last ten that were finished, latest first
 */
public record FloorQueue(
        LineDetails line,
        @Nullable WorkstationDetails station,
        List<FloorRow> rows,
        List<WorkOrderSummary> completed) {}
