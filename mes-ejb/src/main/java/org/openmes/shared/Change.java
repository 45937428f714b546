package org.openmes.shared;

import org.jspecify.annotations.Nullable;

/**
 * A field of a partial update: absent, or set to a value or to nothing (spec 17.1).
 *
 * @param present whether the caller named the field
 * @param value the new value; null clears an optional field
 */
public record Change<T extends @Nullable Object>(
        boolean present, @Nullable T value) {
    private static final Change<?> ABSENT = new Change<>(false, null);

    /** The field was not named and keeps its value. */
    @SuppressWarnings("unchecked") // holds no value, so it fits every type
    public static <T> Change<T> absent() {
        return (Change<T>) ABSENT;
    }

    public static <T> Change<T> of(@Nullable T value) {
        return new Change<>(true, value);
    }

    /** The value after the change. */
    public @Nullable T or(@Nullable T current) {
        return present ? value : current;
    }
}
