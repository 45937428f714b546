package org.openmes.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.PlainValues;
import org.openmes.shared.ValidationException;

/**
 * One of many things in a body, read by itself: when it does not fit, that is told of it alone, and the others go on.
 *
 * @param value null when it does not fit
 * @param refusal what does not fit, by its own fields; null when it does
 * @param given what came
 */
public record Part<T>(@Nullable T value, @Nullable ValidationException refusal, JsonNode given) {
    /** A field as it came; null where it is no text. */
    public @Nullable String text(String field) {
        var text = given.path(field).textValue();
        return text != null && PlainValues.isStorable(text) ? text : null;
    }
}
