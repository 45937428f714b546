package org.openmes.api.line;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.Paging;
import org.openmes.line.LineFilter;

/** Which lines are listed; all of them unless a page is asked for. */
public class LineQuery {
    @QueryParam("search")
    @Parameter(description = "Part of code or name")
    @Nullable
    String search;

    @QueryParam("include_inactive")
    @Parameter(description = "Lines that are switched off too; for administrators")
    @Nullable
    Boolean includeInactive;

    @BeanParam
    Paging paging;

    LineFilter toFilter() {
        return new LineFilter(search, Boolean.TRUE.equals(includeInactive), paging.pageOrAll());
    }
}
