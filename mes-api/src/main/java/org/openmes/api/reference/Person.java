package org.openmes.api.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody, as others name him. */
public record Person(long id, String name, String username) {
    /** The person; null without a key. */
    public static @Nullable Person of(@Nullable Long id, @Nullable String username, @Nullable String name) {
        return id == null
                ? null
                : new Person(id, Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(username, ""));
    }
}
