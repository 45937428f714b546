package org.openmes.api.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.request.ListValues;
import org.openmes.report.OverviewService;

/** Key figures (spec 17.8). */
@Path("v1/analytics")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analytics")
public class AnalyticsResource {
    @Inject
    OverviewService overview;

    @GET
    @Path("overview")
    @Operation(operationId = "getOverview", summary = "Read the key figures of the own lines, or of some of them")
    public One<OverviewResponse> overview(
            @QueryParam("line_id") @Parameter(description = "One or more, repeated or separated by commas")
                    List<String> lineIds) {
        return One.of(OverviewResponse.of(overview.overview(ListValues.wholes("line_id", lineIds))));
    }
}
