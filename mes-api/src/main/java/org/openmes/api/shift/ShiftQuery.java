package org.openmes.api.shift;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.api.request.SetupQuery;
import org.openmes.shift.ShiftFilter;

/** Which shifts are listed; all of them unless a page is asked for. */
public class ShiftQuery extends SetupQuery {
    @QueryParam("line_id")
    @Parameter(description = "Only the line's own")
    @Nullable
    Long lineId;

    ShiftFilter toFilter() {
        return new ShiftFilter(all(), lineId);
    }
}
