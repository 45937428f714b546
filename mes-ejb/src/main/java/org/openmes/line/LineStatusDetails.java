package org.openmes.line;

import org.jspecify.annotations.Nullable;

/**
 * A board status (spec 3.7).
 *
 * @param lineId null when it is valid on all lines
 * @param color as {@code #RRGGBB}
 */
public record LineStatusDetails(
        long id,
        @Nullable Long lineId,
        String name,
        String color,
        int sortOrder,
        boolean isDefault,
        boolean isDoneStatus,
        long version) {}
