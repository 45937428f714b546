package org.openmes.api.answer;

/** What a resource method returns; records only, because they are written as they are. */
public interface Answer {
    /** The HTTP status. */
    default int httpStatus() {
        return 200;
    }
}
