package org.openmes.api.issue;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.issue.IssueService;

/** Problems reported where they are seen: at a step (spec 15.5, 17.5). */
@Path("v1/batch-steps")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches and steps")
public class StepProblemsResource {
    @Inject
    IssueService issues;

    @POST
    @Path("{id}/problem")
    @Operation(operationId = "createStepProblem", summary = "Report a problem at a step")
    public One<StepProblemResponse> report(@PathParam("id") long stepId, StepProblemRequest request) {
        var reported = StepProblemResponse.of(issues.reportAtStep(stepId, request.toCommand()));
        return One.created("issues", reported.issue().id(), reported);
    }
}
