package org.openmes.api.answer;

import org.jspecify.annotations.Nullable;

/** What a resource method returns; records only, because they are written as they are. */
public interface Answer {
    /** The HTTP status. */
    default int httpStatus() {
        return 200;
    }

    /** One of the things it tells of, which shows the fields they have; null when it tells of none. */
    default @Nullable Object example() {
        return null;
    }
}
