package org.openmes.api.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.Page;
import org.openmes.shared.PageRequest;

/**
 * Which part of a list an answer is.
 *
 * @param total the exact number of rows on all pages
 * @param ignored fields and parameters of the request that nobody knows
 */
public record PageMeta(
        @Schema(required = true) int currentPage,
        @Schema(required = true) long perPage,
        @Schema(required = true) long total,
        @Schema(required = true) long lastPage,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> ignored) {

    static PageMeta of(Page<?> page) {
        var request = page.request();
        var perPage = request == PageRequest.ALL ? Math.max(1, page.total()) : request.perPage();
        return new PageMeta(request.page(), perPage, page.total(), page.lastPage(), null);
    }
}
