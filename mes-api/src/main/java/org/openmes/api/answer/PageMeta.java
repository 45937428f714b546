package org.openmes.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;
import org.openmes.shared.Slice;

/**
 * Which part of a list an answer is: a page with the numbers of pages, or a stretch with the cursor of the next.
 *
 * @param total the exact number of rows on all pages
 * @param nextCursor of a stretch: where the list goes on, null inside when it ends here
 * @param ignored fields and parameters of the request that nobody knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageMeta(
        @Schema(description = "With pages: which one, from 1") @Nullable
        Integer currentPage,

        @Schema(description = "With pages: rows on a page") @Nullable
        Long perPage,

        @Schema(description = "With pages: the exact number of rows on all of them") @Nullable
        Long total,

        @Schema(description = "With pages: the number of the last one") @Nullable
        Long lastPage,

        @Schema(
                implementation = String.class,
                nullable = true,
                description = "With limit or cursor: the cursor with which the list goes on; null when it ends here")
        @Nullable
        NextCursor nextCursor,

        @Nullable List<String> ignored) {

    static PageMeta of(Page<?> page) {
        var request = page.request();
        long perPage = request == PageRequest.ALL ? Math.max(1, page.total()) : request.perPage();
        return new PageMeta(request.page(), perPage, page.total(), page.lastPage(), null, null);
    }

    static PageMeta of(Slice<?> slice) {
        return new PageMeta(null, null, null, null, new NextCursor(slice.next()), null);
    }

    /** A cursor that is told even when there is none. */
    public record NextCursor(@JsonValue @Nullable String value) {}
}
