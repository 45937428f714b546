package org.openmes.api.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer with one thing in it.
 *
 * @param message a warning, where the thing was done and somebody should still look at it; filled in when the answer is
 *     written
 * @param meta what was ignored, if anything was; filled in when the answer is written
 * @param createdAt where the thing was created, below {@code v1/}; null when it was there before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record One<T>(
        @JsonInclude @Schema(required = true) T data,

        @Schema(description = "A warning for people: what was asked for is done, and deserves a look") @Nullable
        String message,

        @Nullable Meta meta,
        @JsonIgnore @Schema(hidden = true) @Nullable String createdAt)
        implements Answer {
    private static final int CREATED = 201;
    private static final int OK = 200;

    public static <T> One<T> of(T data) {
        return new One<>(data, null, null, null);
    }

    /**
     * A thing that was created.
     *
     * @param collection the collection in which it now is, as {@code work-orders}
     */
    public static <T> One<T> created(String collection, long id, T data) {
        return new One<>(data, null, null, collection + "/" + id);
    }

    @Override
    public Object example() {
        return data;
    }

    @Override
    public int httpStatus() {
        return createdAt == null ? OK : CREATED;
    }
}
