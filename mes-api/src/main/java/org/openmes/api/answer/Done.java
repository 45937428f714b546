package org.openmes.api.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer that only says that it is done.
 *
 * @param message for people
 */
public record Done(@Schema(required = true) String message) implements Answer {
    public static final Done DELETED = new Done("Deleted");
}
