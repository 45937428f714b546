package org.openmes.shift;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.ListFilter;

/**
 * Which shifts a list shows.
 *
 * @param lineId only those of this line; null for all
 */
public record ShiftFilter(ListFilter shown, @Nullable Long lineId) {}
