package org.openmes.api.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record with a code, as others name it. */
public record Reference(long id, String code, String name) {
    /** The reference; null without a key. */
    public static @Nullable Reference of(@Nullable Long id, @Nullable String code, @Nullable String name) {
        return id == null
                ? null
                : new Reference(id, Objects.requireNonNullElse(code, ""), Objects.requireNonNullElse(name, ""));
    }
}
