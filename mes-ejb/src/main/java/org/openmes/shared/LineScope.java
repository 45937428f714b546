package org.openmes.shared;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines on which somebody may see and act: all of them, or exactly these.
 *
 * @param all whether every line, and records without a line, are included
 * @param ids the keys of the lines when not all are included
 */
public record LineScope(boolean all, Set<Long> ids) implements Serializable {
    public static final LineScope ALL = new LineScope(true, Set.of());
    public static final LineScope NONE = new LineScope(false, Set.of());

    public LineScope {
        ids = Set.copyOf(ids);
    }

    public static LineScope of(Set<Long> ids) {
        return new LineScope(false, ids);
    }

    /** Whether the line is included; a record without a line belongs only to those with all lines (spec 0.3). */
    public boolean contains(@Nullable Long lineId) {
        return all || (lineId != null && ids.contains(lineId));
    }

    /** What is included in both. */
    public LineScope and(LineScope other) {
        if (all) {
            return other;
        }
        return other.all ? this : of(ids.stream().filter(other.ids::contains).collect(Collectors.toSet()));
    }

    /** Whether everything that the other includes is included here too. */
    public boolean covers(LineScope other) {
        return all || (!other.all && ids.containsAll(other.ids));
    }
}
