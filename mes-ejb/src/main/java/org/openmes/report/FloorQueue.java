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
 * @param rows of the workstation or of the whole line, most urgent first; at most 200
 * @param stationCount how many orders have their next step at the workstation, or at none in particular
 * @param lineCount how many orders the whole line has
 * @param completed the last ten that were finished, latest first
 */
public record FloorQueue(
        LineDetails line,
        @Nullable WorkstationDetails station,
        List<FloorRow> rows,
        long stationCount,
        long lineCount,
        List<WorkOrderSummary> completed) {}
