package org.openmes.shift;

import java.util.List;

/**
 * A shift in a list.
 *
 * @param overlaps the names of the shifts of the same line, or of all lines, that work at the same time; none while
 *     either is switched off
 */
public record ShiftEntry(ShiftDetails shift, List<String> overlaps) {}
