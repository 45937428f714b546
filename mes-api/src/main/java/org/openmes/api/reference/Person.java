package org.openmes.api.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.NamedPerson;

/** Somebody, as others name him. */
public record Person(long id, String name, String username) {
    /** The person; null when there is none. */
    public static @Nullable Person of(@Nullable NamedPerson person) {
        return person == null ? null : new Person(person.id(), person.name(), person.username());
    }

    /** The person; null without a key. */
    public static @Nullable Person of(@Nullable Long id, @Nullable String username, @Nullable String name) {
        return id == null
                ? null
                : new Person(id, Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(username, ""));
    }
}
