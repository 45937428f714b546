package org.openmes.api.execution;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.openmes.execution.BatchCorrectionService;
import org.openmes.execution.BatchService;

/** Single batches: read, and put right by Supervisors (spec 5.5, 17.5). */
@Path("v1/batches")
@Endpoint
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches and steps")
public class BatchesResource {
    @Inject
    BatchService batches;

    @Inject
    BatchCorrectionService corrections;

    @Inject
    Preconditions preconditions;

    @GET
    @Path("{id}")
    @Operation(operationId = "getBatch", summary = "Read a batch with its steps")
    public One<BatchResponse> get(@PathParam("id") long id) {
        return One.of(BatchResponse.of(batches.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "updateBatch", summary = "Aim a batch that waits at another quantity")
    public One<BatchResponse> patch(@PathParam("id") long id, BatchRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(BatchResponse.of(corrections.changeTarget(id, request.targetQty(), expected)));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "cancelBatch", summary = "Give an open batch up, with a reason")
    public One<BatchResponse> cancel(
            @PathParam("id") long id, @RequestBody(required = false) BatchCorrectionRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(BatchResponse.of(corrections.cancel(id, request.reason(), expected)));
    }

    @POST
    @Path("{id}/correct")
    @Operation(operationId = "correctBatch", summary = "Put right what a finished batch produced, with a reason")
    public One<BatchResponse> correct(
            @PathParam("id") long id, @RequestBody(required = false) BatchCorrectionRequest request) {
        var expected = preconditions.expectedVersion(request.version());
        return One.of(BatchResponse.of(corrections.correct(id, request.toCorrection(), expected)));
    }
}
