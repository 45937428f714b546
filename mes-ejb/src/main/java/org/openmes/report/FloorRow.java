package org.openmes.report;

import java.util.List;

/** An order on a floor, with the steps of the batch to go on with; no steps when none is open. */
public record FloorRow(FloorOrder order, List<RailStep> steps) {}
