package org.openmes.report;

import org.jspecify.annotations.Nullable;
import org.openmes.line.LineDetails;

/**
 * A line with the order that tells most about it.
 *
 * @param now null when the line has nothing to do
 */
public record FloorLine(LineDetails line, @Nullable FloorRow now) {}
