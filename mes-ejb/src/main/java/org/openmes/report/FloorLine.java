package org.openmes.report;

import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;

/**
 * A line with the order that tells most about it.
 *
 * @param now null when no order is on its floor
 * @param waiting how many of its orders wait for acceptance
 */
public record FloorLine(LineDetails line, @Nullable FloorRow now, long waiting) {}
