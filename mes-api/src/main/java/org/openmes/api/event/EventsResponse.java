package org.openmes.api.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.api.answer.Answer;
import org.openmes.event.EventBatch;

/** A part of the feed. */
public record EventsResponse(
        @Schema(required = true) List<EventResponse> data,
        @Schema(required = true) EventsMeta meta) implements Answer {

    /**
     * Where the feed goes on.
     *
     * @param next what to give as {@code after} next time, also when there was nothing
     * @param ignored fields and parameters of the request that nobody knows
     */
    public record EventsMeta(
            @Schema(required = true) String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> ignored) {}

    @Override
    public @Nullable Object example() {
        return data.isEmpty() ? null : data.get(0);
    }

    static EventsResponse of(EventBatch batch) {
        return new EventsResponse(
                batch.events().stream().map(EventResponse::of).toList(),
                new EventsMeta(Long.toString(batch.next()), null));
    }
}
