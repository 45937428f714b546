package org.openmes.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON texts that many rows of one statement have in common: each is sent once, and rows name the place of theirs. */
public final class CommonTexts {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The place of the text, from 0; null for none. */
    public @Nullable Integer placeOf(@Nullable String json) {
        return json == null ? null : places.computeIfAbsent(json, added -> places.size());
    }

    /** All of them as one JSON array, in the order of their places. */
    public String asArray() {
        return "[" + String.join(",", places.keySet()) + "]";
    }
}
