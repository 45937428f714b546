package org.openmes.api.execution;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.api.request.Preconditions;
import org.openmes.execution.StepService;

/** Steps on the floor (spec 5.6, 17.5). */
@Path("v1/batch-steps")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches and steps")
public class StepsResource {
    @Inject
    StepService steps;

    @Inject
    Preconditions preconditions;

    @POST
    @Path("{id}/start")
    @Operation(operationId = "startStep", summary = "Start a step")
    public One<StepFileResponse> start(@PathParam("id") long id) {
        return One.of(StepFileResponse.of(steps.start(id, preconditions.expectedVersion())));
    }

    @POST
    @Path("{id}/complete")
    @Operation(operationId = "completeStep", summary = "Finish a step; the last one finishes its batch")
    public One<StepFileResponse> complete(
            @PathParam("id") long id, @RequestBody(required = false) CompleteStepRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(StepFileResponse.of(steps.complete(id, request.toCommand(), expected)));
    }

    @POST
    @Path("{id}/skip")
    @Operation(operationId = "skipStep", summary = "Leave a step out, with a reason; the last one finishes its batch")
    public One<StepFileResponse> skip(
            @PathParam("id") long id, @RequestBody(required = false) SkipStepRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(StepFileResponse.of(steps.skip(id, request.toCommand(), expected)));
    }

    @POST
    @Path("{id}/undo-start")
    @Operation(operationId = "undoStepStart", summary = "Take back the start of a step")
    public One<StepFileResponse> undoStart(@PathParam("id") long id) {
        return One.of(StepFileResponse.of(steps.undoStart(id, preconditions.expectedVersion())));
    }
}
