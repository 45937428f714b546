package org.openmes.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list is wanted, where the list goes on after a row that was read before (spec 17.1).
 *
 * @param limit most rows of the stretch, 1 to 200
 * @param cursor where the stretch before ended, as its {@link Slice} told; null for the beginning
 */
public record CursorRequest(int limit, @Nullable String cursor) {
    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST = 200;

    /** The beginning of a list, as much of it as a stretch can have. */
    public static final CursorRequest LONGEST = new CursorRequest(LARGEST, null);

    /**
     * Checks what a caller asked for; without a limit there are 20 rows.
     *
     * @throws ValidationException under {@code limit}
     */
    public static CursorRequest of(@Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > LARGEST)) {
            throw ValidationException.of("limit", "validation.between", 1, LARGEST);
        }
        return new CursorRequest(limit == null ? DEFAULT_LIMIT : limit, cursor);
    }
}
