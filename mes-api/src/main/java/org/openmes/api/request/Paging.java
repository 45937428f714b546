package org.openmes.api.request;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.shared.PageRequest;

/** The parameters of a list that say which page is wanted. */
public class Paging {
    @QueryParam("page")
    @Parameter(description = "From 1", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Nullable
    Integer page;

    @QueryParam("per_page")
    @Parameter(
            description = "Rows on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    Integer perPage;

    /** The page asked for, the first one of 20 rows if none is. */
    public PageRequest page() {
        return PageRequest.of(page, perPage);
    }

    /** As {@link #page}, but all rows when no page is asked for. */
    public PageRequest pageOrAll() {
        return PageRequest.allUnlessGiven(page, perPage);
    }
}
