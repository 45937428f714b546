package org.openmes.report;

import java.util.List;
import org.openmes.workorder.Blocker;

/**
 * An order on a floor.
 *
 * @param steps those of the batch to go on with; none when no batch is open
 * @param blockers what holds the order while it is BLOCKED, an Admin before issues
 */
public record FloorRow(FloorOrder order, List<RailStep> steps, List<Blocker> blockers) {}
