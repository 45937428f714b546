package org.openmes.shared;

import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/** Somebody who has done something, as others name him. */
public record NamedPerson(@PropagateNull long id, String username, String name) {
    /** The key of the account; null for nobody. */
    public static @Nullable Long idOf(@Nullable NamedPerson person) {
        return person == null ? null : person.id();
    }
}
