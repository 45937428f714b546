package org.openmes.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a record was changed last, as events carry it.
 *
 * @param updatedAt null when it never was
 * @param updatedBy by the name of that time
 * @param version counts the changes; of a change of this transaction only once it is written
 */
public record LastChange(
        @Nullable Instant updatedAt, @Nullable String updatedBy, long version) {
    /**
     * Refuses a change that was decided on an older state.
     *
     * @param expected the version the caller read; null when it did not say
     * @throws StaleVersionException naming who changed the record since
     */
    public void requireVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw stale();
        }
    }

    /** The refusal of a change that was decided on an older state; names who changed the record since. */
    public StaleVersionException stale() {
        return new StaleVersionException(
                version, updatedBy == null ? "System" : updatedBy, updatedAt == null ? Instant.EPOCH : updatedAt);
    }
}
