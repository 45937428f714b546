package org.openmes.audit;

import org.jspecify.annotations.Nullable;
import org.openmes.shared.Violations;

/**
 * Blocks of the sealed ledger, both ends included.
 *
 * @param first at least 1
 * @param last at least the first
 */
public record BlockRange(long first, long last) {
    /**
     * The blocks asked for; an end that is not given is open.
     *
     * @throws org.openmes.shared.ValidationException under {@code from_block} or {@code to_block}
     */
    public static BlockRange of(@Nullable Long from, @Nullable Long to) {
        var first = from == null ? 1 : from;
        var violations = new Violations();
        if (first < 1) {
            violations.add("from_block", "validation.at_least", 1);
        }
        if (to != null && to < first) {
            violations.add("to_block", "validation.at_least", first);
        }
        violations.throwIfAny();
        return new BlockRange(first, to == null ? Long.MAX_VALUE : to);
    }
}
