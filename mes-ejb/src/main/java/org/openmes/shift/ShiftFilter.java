package org.openmes.shift;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.PageRequest;

/**
 * Which shifts a list shows.
 *
 * @param search part of code or name, any case
 * @param includeInactive whether switched-off shifts are shown too; Admins only
 * @param lineId only those of this line; null for all
 */
public record ShiftFilter(
        @Nullable String search,
        boolean includeInactive,
        @Nullable Long lineId,
        PageRequest page) {}
