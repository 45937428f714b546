package org.openmes.line;

import org.jspecify.annotations.Nullable;

/**
 * A board status as one of the whole set of a line.
 *
 * @param id which one it is; null for the one of its name, or a new one
 * @param fields what it shall be; absent fields keep their value, or get what is proposed
 * @param expectedVersion null when it does not matter what others have changed
 */
public record GivenLineStatus(
        @Nullable Long id,
        ChangeLineStatus fields,
        @Nullable Long expectedVersion) {
    LineStatusFields ofNew(long lineId) {
        return new LineStatusFields(
                        fields.name().value(),
                        fields.color().value(),
                        fields.sortOrder().value(),
                        Boolean.TRUE.equals(fields.isDefault().value()),
                        Boolean.TRUE.equals(fields.isDoneStatus().value()))
                .orProposed(lineId);
    }
}
