package org.openmes.api.request;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.CursorRequest;
import org.openmes.shared.ValidationException;

/** The parameters of a list that can also be read stretch by stretch, without totals (spec 17.1). */
public class CursorPaging extends Paging {
    @QueryParam("limit")
    @Parameter(
            description = "Most rows of a stretch; instead of page and per_page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "Where the list goes on: meta.next_cursor of the stretch before")
    @Nullable
    String cursor;

    /**
     * The stretch asked for; null when a page is.
     *
     * @throws ValidationException under {@code limit} or {@code cursor}, when both are asked for or the limit is wrong
     */
    public @Nullable CursorRequest stretch() {
        if (limit == null && cursor == null) {
            return null;
        }
        if (page != null || perPage != null) {
            throw ValidationException.of(limit == null ? "cursor" : "limit", "validation.cursor_or_page");
        }
        return CursorRequest.of(limit, cursor);
    }
}
