package org.openmes.api.execution;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openmes.api.answer.Endpoint;
import org.openmes.api.answer.One;
import org.openmes.execution.BatchService;

/** Single batches (spec 17.5). */
@Path("v1/batches")
@Endpoint
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Batches and steps")
public class BatchesResource {
    @Inject
    BatchService batches;

    @GET
    @Path("{id}")
    @Operation(operationId = "getBatch", summary = "Read a batch with its steps")
    public One<BatchResponse> get(@PathParam("id") long id) {
        return One.of(BatchResponse.of(batches.get(id)));
    }
}
