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
        @Nullable Instant updatedAt, @Nullable String updatedBy, long version) {}
