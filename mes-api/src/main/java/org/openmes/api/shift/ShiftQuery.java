package org.openmes.api.shift;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.Paging;
import org.openmes.shift.ShiftFilter;

/** Which shifts are listed; all of them unless a page is asked for. */
public class ShiftQuery {
    @QueryParam("search")
    @Parameter(description = "Part of code or name")
    @Nullable
    String search;

    @QueryParam("include_inactive")
    @Parameter(description = "Shifts that are switched off too; for administrators")
    @Nullable
    Boolean includeInactive;

    @QueryParam("line_id")
    @Parameter(description = "Only the line's own")
    @Nullable
    Long lineId;

    @BeanParam
    Paging paging;

    ShiftFilter toFilter() {
        return new ShiftFilter(search, Boolean.TRUE.equals(includeInactive), lineId, paging.pageOrAll());
    }
}
