package org.openmes.product;

import java.util.Map;
import java.util.Set;

/**
 * Which lines may make which product types (spec 3.8).
 *
 * @param byLine the types that are named for a line; a line without any may make all
 */
public record AllowedTypes(Map<Long, Set<Long>> byLine) {
    /** Whether the line may make the type: its set names it, or is empty. */
    public boolean isAllowedOn(long lineId, long productTypeId) {
        var named = byLine.getOrDefault(lineId, Set.of());
        return named.isEmpty() || named.contains(productTypeId);
    }
}
